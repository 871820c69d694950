import { useTranslations } from 'use-intl'
import { CheckboxGroupField, RadioGroupField } from '#app/components/choice-fields.tsx'
import { FieldGroup } from '#app/components/form.tsx'
import type { MomentPartProps } from './moment-kind-fields.tsx'

export type MomentScopeProps = MomentPartProps & {
  products: readonly { code: string; name: string }[]
  categories: readonly { category: string; name: string }[]
}

/** For which products and categories the moment is open. */
export function MomentScopeFields({ values, products, categories, answer }: MomentScopeProps) {
  const t = useTranslations('moment.composer')
  const list = (name: string): readonly string[] => {
    const value = values[name]
    return value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]
  }
  return (
    <FieldGroup legend={t('scope')}>
      <RadioGroupField
        name="productScope"
        label={t('productScope')}
        error={answer.errorOf('productScope')}
        defaultValue={answer.typed('productScope', String(values.productScope))}
        options={[
          { value: 'all', label: t('allProducts') },
          { value: 'some', label: t('someProducts') },
        ]}
      />
      <CheckboxGroupField
        name="products"
        label={t('products')}
        columns
        optional
        error={answer.errorOf('products')}
        defaultValues={answer.typedAll('products', list('products'))}
        options={products.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
      <CheckboxGroupField
        name="categories"
        label={t('categories')}
        error={answer.errorOf('categories')}
        defaultValues={answer.typedAll('categories', list('categories'))}
        options={categories.map(({ category, name }) => ({ value: category, label: `${category}: ${name}` }))}
      />
    </FieldGroup>
  )
}
