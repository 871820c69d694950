import { useTranslations } from 'use-intl'
import { Card } from '#app/components/card.tsx'
import { Explain } from '#app/components/explain.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { ProductView } from '../assessment-view.ts'
import type { ProductDecision } from '../decision.ts'

export type ProductOutcomesProps = {
  decided: readonly ProductDecision[]
  products: readonly Pick<ProductView, 'code' | 'name' | 'segment'>[]
  criteria: readonly { id: string; title: string; source: { document: string; paragraph: string } }[]
  /** Level of the headings: 2 right under the title of the page, 3 in a section. */
  level?: 2 | 3 | undefined
}

/** The outcome per product, each refusal with its criteria and reasons, each outcome explained. */
export function ProductOutcomes({ decided, products, criteria, level = 3 }: ProductOutcomesProps) {
  return (
    <>
      {decided.map((one) => (
        <OneProduct key={one.productCode} decided={one} products={products} criteria={criteria} level={level} />
      ))}
    </>
  )
}

type OneProductProps = Omit<ProductOutcomesProps, 'decided'> & { decided: ProductDecision }

function OneProduct({ decided, products, criteria, level }: OneProductProps) {
  const t = useTranslations('assessment.product')
  const product = products.find((one) => one.code === decided.productCode)
  const admitted = decided.outcome === 'admitted'
  return (
    <Card
      level={level}
      heading={`${decided.productCode} ${product?.name ?? ''}`}
      meta={<StatusBadge tone={admitted ? 'ok' : 'error'}>{t(decided.outcome)}</StatusBadge>}
    >
      <p className="oh-muted">{product?.segment}</p>
      {admitted ? null : <Reasons reasons={decided.reasons} criteria={criteria} />}
      <Explain
        facts={
          admitted
            ? t('factsAdmitted')
            : t('factsRefused', { criteria: decided.reasons.map((reason) => reason.criterionId).join(', ') })
        }
        rule={t('rule')}
        source={t('source')}
        result={t(decided.outcome)}
      />
    </Card>
  )
}

type ReasonsProps = Pick<ProductOutcomesProps, 'criteria'> & {
  reasons: readonly { criterionId: string; reason: string }[]
}

function Reasons({ reasons, criteria }: ReasonsProps) {
  const t = useTranslations('assessment.product')
  return (
    <ul>
      {reasons.map(({ criterionId, reason }) => {
        const criterion = criteria.find((one) => one.id === criterionId)
        return (
          <li key={criterionId}>
            <strong>
              {criterionId} {criterion?.title}
            </strong>
            <br />
            {reason}
            {criterion ? (
              <>
                <br />
                <span className="oh-muted">
                  {t('published', { document: criterion.source.document, paragraph: criterion.source.paragraph })}
                </span>
              </>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
