import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { formatEuro } from '#app/utils/format-amount.ts'
import type { CostPrice } from '../cost-price.ts'

/** The cost price of every product in one table. */
export function CostPriceSummary({
  prices,
}: {
  prices: readonly Pick<CostPrice, 'code' | 'name' | 'price' | 'unit'>[]
}) {
  const t = useTranslations('costPrice')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('page.title')}
      captionHidden
      rows={prices}
      rowKey={(price) => price.code}
      columns={[
        { key: 'product', header: t('product.name'), rowHeader: true, cell: (one) => `${one.code} ${one.name}` },
        {
          key: 'price',
          header: t('product.price'),
          align: 'end',
          cell: (one) =>
            t('product.perUnit', { amount: formatEuro(one.price, locale), unit: t(`product.unit.${one.unit}`) }),
        },
      ]}
    />
  )
}
