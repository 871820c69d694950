import { useLocale, useTranslations } from 'use-intl'
import { Section } from '#app/components/section.tsx'
import { StackedBar } from '#app/components/stacked-bar.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatEuro } from '#app/utils/format-amount.ts'
import { ELEMENT_NAMES, type CostPrice } from '../cost-price.ts'

export type ShownCostPrice = Pick<CostPrice, 'code' | 'name' | 'unit' | 'price' | 'elements'> & {
  tariff: string
  /** Page on which the calculation opens term by term. */
  explainHref: string
}

/** The cost price of one product beside the tariff, drawn as the four elements of the law. */
export function ProductCostPrice({ price }: { price: ShownCostPrice }) {
  const t = useTranslations('costPrice.product')
  const locale = useLocale()
  const unit = t(`unit.${price.unit}`)
  const perUnit = (amount: string) => t('perUnit', { amount: formatEuro(amount, locale), unit })
  return (
    <Section
      level={3}
      heading={t('heading', { code: price.code, name: price.name })}
      action={<a href={price.explainHref}>{t('explainLink')}</a>}
    >
      <SummaryList
        items={[
          { term: t('price'), value: perUnit(price.price) },
          { term: t('tariff'), value: perUnit(price.tariff) },
        ]}
      />
      <StackedBar
        title={t('stack', { unit })}
        parts={ELEMENT_NAMES.map((name) => ({ label: t(`elements.${name}`), value: price.elements[name] }))}
        format={(value) => formatEuro(value, locale)}
        total={{ label: t('total'), value: price.price }}
        partHeader={t('part')}
        valueHeader={t('amount')}
      />
    </Section>
  )
}
