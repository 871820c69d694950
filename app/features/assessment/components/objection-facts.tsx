import { useLocale, useTranslations } from 'use-intl'
import { FileList } from '#app/components/file-list.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList, type SummaryItem } from '#app/components/summary-list.tsx'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { formatMoment } from '#app/utils/format-date.ts'

export type ObjectionShown = {
  decisionNumber: string
  late: boolean
  lodgedBy: string
  lodgedAt: Date
  decideUntil: Date
  acknowledgedAt: Date | null
  acknowledgedBy: string | null
  hearing: { at: Date; place: string } | null
  outcome: 'upheld' | 'partly' | 'rejected' | 'withdrawn' | null
  reason: string
  handledBy: string[]
  closedAt: Date | null
  newDecisionNumber: string | null
}

const TONE = { upheld: 'ok', partly: 'warning', rejected: 'error', withdrawn: 'neutral' } as const

/** When it came in, whether in time, who handles it until when, and how it ended. */
export function ObjectionFacts({ objection }: { objection: ObjectionShown }) {
  return <SummaryList items={[...useEnded(objection), ...useReceived(objection), ...useHandled(objection)]} />
}

function useEnded({ outcome, reason, newDecisionNumber }: ObjectionShown): SummaryItem[] {
  const t = useTranslations('objection')
  return [
    ...(outcome
      ? [{ term: t('outcome'), value: <StatusBadge tone={TONE[outcome]}>{t(`outcomeOf.${outcome}`)}</StatusBadge> }]
      : []),
    ...(reason ? [{ term: t('reasons'), value: reason }] : []),
    ...(newDecisionNumber
      ? [{ term: t('newDecision'), value: `${newDecisionNumber}. ${t('newDecisionMeaning')}` }]
      : []),
  ]
}

function useReceived({ decisionNumber, lodgedAt, lodgedBy, late }: ObjectionShown): SummaryItem[] {
  const t = useTranslations('objection')
  return [
    { term: t('against'), value: decisionNumber },
    { term: t('lodgedAt'), value: <Moment at={lodgedAt} /> },
    {
      term: t('timing'),
      value: <StatusBadge tone={late ? 'warning' : 'ok'}>{t(late ? 'late' : 'inTime')}</StatusBadge>,
    },
    { term: t('lodgedBy'), value: lodgedBy },
  ]
}

function useHandled(objection: ObjectionShown): SummaryItem[] {
  const t = useTranslations('objection')
  const locale = useLocale()
  const { acknowledgedAt, acknowledgedBy, hearing, closedAt, handledBy, decideUntil } = objection
  const handlers = handledBy.length > 0 ? handledBy : [acknowledgedBy ?? '']
  return [
    ...(acknowledgedAt
      ? [
          { term: t('acknowledgedAt'), value: <Moment at={acknowledgedAt} /> },
          { term: t('handler'), value: handlers.join(', ') },
        ]
      : []),
    ...(hearing
      ? [
          {
            term: t('hearing'),
            value: t('hearingAt', { moment: formatMoment(hearing.at, locale), place: hearing.place }),
          },
        ]
      : []),
    closedAt
      ? { term: t('closedAt'), value: <Moment at={closedAt} /> }
      : { term: t('decideUntil'), value: <Day on={lastDayBefore(decideUntil)} weekday /> },
  ]
}

export type ObjectionGroundsProps = {
  heading: string
  grounds: string
  documents: readonly { id: string; name: string; bytes: number }[]
  hrefOf: (documentId: string) => string
}

/** What was put forward, with its documents. */
export function ObjectionGrounds({ heading, grounds, documents, hrefOf }: ObjectionGroundsProps) {
  const t = useTranslations('objection')
  return (
    <Section heading={heading}>
      <p className="oh-preserve">{grounds}</p>
      {documents.length === 0 ? (
        <p className="oh-muted">{t('noDocuments')}</p>
      ) : (
        <FileList
          files={documents.map(({ id, name, bytes }) => ({
            name,
            bytes,
            href: hrefOf(id),
            kind: name.split('.').at(-1)?.toUpperCase() ?? '',
          }))}
        />
      )}
    </Section>
  )
}
