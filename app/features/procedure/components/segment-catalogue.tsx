import { useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Product, Segment } from '../procedure.schema.ts'

/** What is bought in one segment: products by subsegment with unit and tariff. */
export function SegmentCatalogue({ segment }: { segment: Segment }) {
  const t = useTranslations('public.procedure')
  return (
    <Section level={3} heading={t('segment', { number: segment.number, name: segment.name })} lead={segment.summary}>
      {segment.subsegments.map((subsegment) => (
        <DataTable<Product>
          key={subsegment.code}
          caption={subsegment.name}
          rows={subsegment.products}
          rowKey={(product) => product.code}
          columns={[
            {
              key: 'product',
              header: t('product'),
              rowHeader: true,
              cell: (product) => <ProductName product={product} />,
            },
            { key: 'code', header: t('code'), cell: (product) => product.code },
            { key: 'unit', header: t('unit'), cell: (product) => t(`units.${product.unit}`) },
            {
              key: 'tariff',
              header: t('tariff'),
              align: 'end',
              cell: (product) => (product.openHouse ? <Euro amount={product.tariff} /> : '-'),
            },
          ]}
        />
      ))}
    </Section>
  )
}

function ProductName({ product }: { product: Product }) {
  const t = useTranslations('public.procedure')
  const words = useTranslations('procedure')
  return (
    <>
      {product.name}
      {product.openHouse ? null : (
        <>
          {' '}
          <StatusBadge tone="neutral">{t('outside')}</StatusBadge>
          <p>
            <strong>{words('outsideTitle')}</strong> {product.outsideReason}
          </p>
        </>
      )}
      <details>
        <summary>{t('more')}</summary>
        <p>{product.summary}</p>
        <ul>
          {product.requirements.map((requirement) => (
            <li key={requirement}>{requirement}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
