import { useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Product } from '#app/features/procedure/procedure.schema.ts'

/** What a product is, what it pays and what it asks. */
export function ProductFacts({ product }: { product: Product }) {
  const t = useTranslations('application.product')
  const units = useTranslations('application.products.unit')
  return (
    <>
      <p>{product.summary}</p>
      <SummaryList
        items={[
          {
            term: t('tariff'),
            value: (
              <>
                <Euro amount={product.tariff} /> / {units(product.unit)}
              </>
            ),
          },
          { term: t('staffing'), value: product.staffing.note },
          {
            term: t('requirements'),
            value: (
              <ul>
                {product.requirements.map((requirement) => (
                  <li key={requirement}>{requirement}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  )
}
