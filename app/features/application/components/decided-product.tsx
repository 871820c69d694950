import { useTranslations } from 'use-intl'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'

export type DecidedProductProps = {
  code: string
  name: string
  outcome: 'admitted' | 'refused'
  /** Every criterion that is not met; empty when admitted. */
  reasons: readonly {
    criterionId: string
    title: string
    requirement: string
    document: string
    paragraph: string
    reason: string
  }[]
}

/** The decision on one product; a refusal names every criterion, where it stands and why it is not met. */
export function DecidedProduct({ product }: { product: DecidedProductProps }) {
  const t = useTranslations('application.decision')
  const criterion = useTranslations('application.criterion')
  return (
    <Section
      level={3}
      heading={`${product.code} ${product.name}`}
      action={<StatusBadge tone={product.outcome === 'admitted' ? 'ok' : 'error'}>{t(product.outcome)}</StatusBadge>}
    >
      {product.reasons.map((reason) => (
        <div key={reason.criterionId}>
          <p>
            <strong>{t('criterion', { code: reason.criterionId, title: reason.title })}</strong>
          </p>
          <SummaryList
            items={[
              { term: t('requirement'), value: reason.requirement },
              {
                term: t('source'),
                value: criterion('sourceText', { document: reason.document, paragraph: reason.paragraph }),
              },
              { term: t('reason'), value: reason.reason },
            ]}
          />
        </div>
      ))}
    </Section>
  )
}
