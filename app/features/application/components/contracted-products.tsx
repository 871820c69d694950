import { useTranslations } from 'use-intl'
import { CheckboxGroupField } from '#app/components/choice-fields.tsx'

export type ContractedProductsProps = {
  agreement: { number: string; products: readonly { code: string; name: string }[] }
  dropped: readonly string[]
  error: string | undefined
  editable: boolean
}

/** What is under contract: it stays without doing anything, unless one says to stop with it. */
export function ContractedProducts({ agreement, dropped, error, editable }: ContractedProductsProps) {
  const t = useTranslations('held.products')
  return (
    <CheckboxGroupField
      name="dropped"
      label={t('stop')}
      description={t('stopHint', { number: agreement.number })}
      options={agreement.products.map(({ code, name }) => ({ value: code, label: name, disabled: !editable }))}
      defaultValues={dropped}
      error={error}
    />
  )
}
