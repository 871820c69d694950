import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { lastDayBefore } from '#app/utils/calendar.ts'
import type { ProductDecision } from '../decision.ts'
import type { ReplayedCriterion } from '../replay.ts'
import { OverallBadge } from './batch-lists.tsx'
import { ReplayedCriteria } from './replayed-criteria.tsx'

export type ReplayShown = {
  decision: {
    id: string
    outcome: 'admitted' | 'partly' | 'refused'
    products: (ProductDecision & { name: string })[]
    decidedAt: Date
    objectionUntil: Date
    proposedBy: string
    confirmedBy: string
  }
  application: { momentName: string; closedAt: Date }
  procedure: { title: string; version: number; publishedAt: Date | null }
  submission: { receiptNumber: string; submittedAt: Date; submittedBy: string; sha256: string; equal: boolean }
  repair: {
    items: { criterionId: string; words: string }[]
    askedAt: Date
    dueAt: Date
    answeredAt: Date | null
  } | null
  restReason: string | null
  objection: { number: string; reason: string } | null
  history: { id: string; number: string; decided_at: Date }[]
  letter: { name: string; sha256: string } | null
  criteria: ReplayedCriterion[]
  files: { sha256: string; kept: boolean }[]
  equal: boolean
}
export type ReplayViewProps = {
  replay: ReplayShown
  letterHref: string | undefined
  decisionHref: (decisionId: string) => string
}

/** A decision as it was: what was published, submitted, found and decided, and whether it follows again. */
export function ReplayView({ replay, letterHref, decisionHref }: ReplayViewProps) {
  const t = useTranslations('replay')
  return (
    <>
      <Verdict replay={replay} />
      <Section heading={t('decision')}>
        <DecisionFacts replay={replay} letterHref={letterHref} />
      </Section>
      <Section heading={t('rests')} lead={t('restsLead')}>
        <SourceFacts replay={replay} />
      </Section>
      {replay.repair ? <RepairFacts repair={replay.repair} /> : null}
      <Section heading={t('criteria')} lead={t('criteriaLead')}>
        <ReplayedCriteria criteria={replay.criteria} files={replay.files} />
      </Section>
      {replay.history.length > 1 ? (
        <Section heading={t('history')} lead={t('historyLead')}>
          <ol>
            {replay.history.map((one) => (
              <li key={one.id}>
                {one.id === replay.decision.id ? one.number : <a href={decisionHref(one.id)}>{one.number}</a>},{' '}
                <Day on={one.decided_at} />
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
    </>
  )
}

/** Says whether the same data give the same outcome, and whether every file is still what it was. */
function Verdict({ replay: { equal, submission, files, criteria } }: { replay: ReplayShown }) {
  const t = useTranslations('replay')
  const missing = files.filter((file) => !file.kept).length
  // The portal's own checks decide nothing: one that finds otherwise by now is said, and is no fault of the decision.
  const right = equal && submission.equal && missing === 0
  return (
    <Alert type={right ? 'ok' : 'error'} heading={t(right ? 'equal' : 'different')}>
      <ul>
        <li>{t(equal ? 'outcomeEqual' : 'outcomeDifferent')}</li>
        <li>{t(submission.equal ? 'submissionEqual' : 'submissionDifferent')}</li>
        <li>{t('filesKept', { kept: files.length - missing, total: files.length })}</li>
        <li>
          {t('automaticEqual', { equal: criteria.filter((one) => one.automaticEqual).length, total: criteria.length })}
        </li>
      </ul>
    </Alert>
  )
}

function DecisionFacts({ replay, letterHref }: Omit<ReplayViewProps, 'decisionHref'>) {
  const t = useTranslations('replay')
  const words = useTranslations('assessment.product')
  const { decision, objection, letter, restReason } = replay
  return (
    <SummaryList
      items={[
        { term: t('outcome'), value: <OverallBadge outcome={decision.outcome} /> },
        {
          term: t('products'),
          value: (
            <ul>
              {decision.products.map((product) => (
                <li key={product.productCode}>
                  {product.productCode} {product.name}: {words(product.outcome)}
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('decidedAt'), value: <Moment at={decision.decidedAt} /> },
        {
          term: t('officers'),
          value: t('officersValue', { first: decision.proposedBy, second: decision.confirmedBy }),
        },
        { term: t('objectionUntil'), value: <Day on={lastDayBefore(decision.objectionUntil)} weekday /> },
        ...(restReason ? [{ term: t('rest'), value: restReason }] : []),
        ...(objection
          ? [
              {
                term: t('objection'),
                value: t('objectionValue', { number: objection.number, reason: objection.reason }),
              },
            ]
          : []),
        ...(letter && letterHref
          ? [
              {
                term: t('letter'),
                value: (
                  <>
                    <a href={letterHref} download>
                      {letter.name}
                    </a>{' '}
                    <Hash sha256={letter.sha256} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function SourceFacts({ replay: { procedure, application, submission } }: { replay: ReplayShown }) {
  const t = useTranslations('replay')
  return (
    <SummaryList
      items={[
        { term: t('procedure'), value: procedure.title },
        {
          term: t('version'),
          value: (
            <>
              {t('versionNumber', { number: procedure.version })}
              {procedure.publishedAt ? <Moment at={procedure.publishedAt} short /> : null}
            </>
          ),
        },
        { term: t('moment'), value: application.momentName },
        { term: t('closedAt'), value: <Moment at={application.closedAt} /> },
        { term: t('receipt'), value: submission.receiptNumber },
        { term: t('submittedAt'), value: <Moment at={submission.submittedAt} /> },
        { term: t('submittedBy'), value: submission.submittedBy },
        {
          term: t('hash'),
          value: (
            <>
              <StatusBadge tone={submission.equal ? 'ok' : 'error'}>
                {t(submission.equal ? 'same' : 'notSame')}
              </StatusBadge>{' '}
              <Hash sha256={submission.sha256} />
            </>
          ),
        },
      ]}
    />
  )
}

function RepairFacts({ repair }: { repair: NonNullable<ReplayShown['repair']> }) {
  const t = useTranslations('replay')
  return (
    <Section heading={t('repair')}>
      <SummaryList
        items={[
          { term: t('askedAt'), value: <Moment at={repair.askedAt} /> },
          { term: t('dueAt'), value: <Moment at={repair.dueAt} /> },
          { term: t('answeredAt'), value: repair.answeredAt ? <Moment at={repair.answeredAt} /> : t('notAnswered') },
          ...repair.items.map(({ criterionId, words }) => ({ term: criterionId, value: words })),
        ]}
      />
    </Section>
  )
}
