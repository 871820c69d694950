import { useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Day } from '#app/components/moment.tsx'
import type { ProductView } from '../assessment-view.ts'

/** What was asked for: products with where, from when and how much. */
export function ProductTable({ products }: { products: readonly ProductView[] }) {
  const t = useTranslations('assessment.products')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={products}
      rowKey={(product) => product.code}
      columns={[
        {
          key: 'product',
          header: t('product'),
          rowHeader: true,
          cell: (product) => (
            <>
              {product.code} {product.name}
              <div className="oh-muted">{product.segment}</div>
            </>
          ),
        },
        {
          key: 'tariff',
          header: t('tariff'),
          align: 'end',
          cell: (product) => (
            <>
              <Euro amount={product.tariff} /> {t(`unit.${product.unit}`)}
            </>
          ),
        },
        { key: 'municipalities', header: t('municipalities'), cell: (product) => product.municipalities.join(', ') },
        { key: 'capacity', header: t('capacity'), align: 'end', cell: (product) => product.capacity },
        {
          key: 'start',
          header: t('start'),
          cell: (product) => (product.startsOn ? <Day on={product.startsOn} /> : null),
        },
      ]}
    />
  )
}
