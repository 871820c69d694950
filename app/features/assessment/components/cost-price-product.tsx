import { useLocale, useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DistributionStrip } from '#app/components/distribution-strip.tsx'
import { Explain } from '#app/components/explain.tsx'
import { Section } from '#app/components/section.tsx'
import type { FiveNumbers } from '#app/components/strip-plot.tsx'
import { StackedBar } from '#app/components/stacked-bar.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ELEMENT_NAMES, type CostPrice } from '#app/features/cost-price/cost-price.ts'
import { TermTree } from '#app/features/cost-price/components/term-tree.tsx'
import { formatEuro } from '#app/utils/format-amount.ts'

export type CostPriceProductProps = {
  product: {
    code: string
    name: string
    unit: 'hour' | 'daypart' | 'day' | 'trip'
    tariff: string
    price: CostPrice | null
    /** Tariff minus price, exact. */
    difference: string | null
    /** Prices of others without names; null when they are too few to stay nameless. */
    peers: (FiveNumbers & { prices: readonly string[] }) | null
  }
}

/** One product: its four elements, its price beside the tariff, how it was calculated, where it lies among others. */
export function CostPriceProduct({ product }: CostPriceProductProps) {
  const t = useTranslations('assessment.costPrice')
  const units = useTranslations('assessment.products.unit')
  const locale = useLocale()
  const { price, difference, peers, tariff } = product
  const euros = (amount: string) => formatEuro(amount, locale)
  if (!price || difference === null) {
    return (
      <Section heading={`${product.code} ${product.name}`}>
        <p>{t('notCalculated')}</p>
      </Section>
    )
  }
  return (
    <Section heading={`${product.code} ${product.name}`} lead={units(product.unit)}>
      <SummaryList
        items={[
          { term: t('price'), value: <Euro amount={price.price} /> },
          { term: t('tariff'), value: <Euro amount={tariff} /> },
          { term: t('difference'), value: <Euro amount={difference} /> },
        ]}
      />
      <StackedBar
        title={t('elements')}
        parts={ELEMENT_NAMES.map((name) => ({ label: t(`element.${name}`), value: price.elements[name] }))}
        format={euros}
        total={{ label: t('price'), value: price.price }}
        partHeader={t('part')}
        valueHeader={t('amount')}
      />
      <Explain source={t('source')}>
        <TermTree term={price.explanation} />
      </Explain>
      {peers ? (
        <DistributionStrip
          title={t('among')}
          values={peers.prices}
          box={peers}
          format={euros}
          own={{ label: t('price'), value: price.price }}
          references={[{ label: t('tariff'), value: tariff }]}
        />
      ) : (
        <p className="oh-muted">{t('tooFew')}</p>
      )}
    </Section>
  )
}
