import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { ProductOutcomes } from '#app/features/assessment/components/product-outcomes.tsx'
import { readDecision } from '#app/features/assessment/read-decision.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'

export const meta: MetaFunction = () => [{ title: 'Besluit - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readDecision(actor, params.id ?? ''))
}

export default function DecisionPage() {
  const t = useTranslations('assessment.decision')
  const { header, decision, products, criteria, submission } = useLoaderData<typeof loader>()
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/besluit`}
      heading={t('heading', { number: decision.number })}
      lead={t('lead')}
      action={
        decision.letterFileId ? (
          <LinkButton href={`/inkoop/bestanden/${decision.letterFileId}`} download>
            {t('letter')}
          </LinkButton>
        ) : undefined
      }
    >
      {decision.letterFileId ? null : <Alert>{t('letterWaits')}</Alert>}
      <SummaryList
        items={[
          { term: t('decidedAt'), value: <Moment at={decision.decidedAt} /> },
          {
            term: t('officers'),
            value: t('officersValue', { first: decision.proposedBy, second: decision.confirmedBy }),
          },
          { term: t('objectionUntil'), value: <Day on={lastDayBefore(decision.objectionUntil)} weekday /> },
          { term: t('submission'), value: submission.receiptNumber },
          { term: t('hash'), value: <Hash sha256={submission.sha256} /> },
        ]}
      />
      <p>
        <a href={`/inkoop/besluiten/${decision.id}/replay`}>{t('replay')}</a>
      </p>
      <Section heading={t('products')}>
        <ProductOutcomes decided={decision.products} products={products} criteria={criteria} />
      </Section>
    </AssessmentFrame>
  )
}
