import { useLocale, useTranslations } from 'use-intl'
import { DateTimeline } from '#app/components/date-timeline.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Panel } from '#app/components/card.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import { phaseOf, timesOf, type MomentPhase, type MomentReason } from '../moment.ts'
import { RollingNote } from './rolling-note.tsx'

/** A moment as it is stored, for showing. */
export type ShownMoment = {
  id: string
  name: string
  reason_kind: MomentReason
  reason: string
  opens_at: Date
  questions_until: Date
  answers_published_at: Date
  closes_at: Date
  decision_by: string
  contract_start: string
  repair_days: number
  objection_days: number
  rolling: boolean
  conditions: string
  decision_working_days: number | null
  product_codes: string[] | null
  categories: string[]
  cancelled_at: Date | null
  cancel_reason: string | null
}

export type ShownChange = {
  id: string
  kind: 'outage' | 'extension' | 'early-closing'
  closed_before: Date
  closes_after: Date
  reason: string
  changed_at: Date
  outage_from: Date | null
  outage_until: Date | null
}

const TONE: Record<MomentPhase, Tone> = {
  announced: 'info',
  open: 'ok',
  'rolling-open': 'ok',
  assessment: 'neutral',
  overdue: 'neutral',
  cancelled: 'neutral',
}

export type MomentCardProps = {
  moment: ShownMoment
  now: Date
  changes: readonly ShownChange[]
  /** Of the procedure, for the link to the calendar. */
  slug: string
  /** Names of the products of the procedure by code, for a moment that is open for some of them. */
  productNames: Readonly<Record<string, string>>
  /** How many categories the procedure has: a moment that is open for all of them says nothing. */
  categoryCount: number
}

/** One admission moment with its dates and what was changed about its closing. */
export function MomentCard({ moment, now, changes, slug, ...scope }: MomentCardProps) {
  const t = useTranslations('public.moment')
  const words = useTranslations('moment.public')
  const reasons = useTranslations('procurement.reasonKind')
  const phase = phaseOf(timesOf(moment), now)
  if (phase === 'cancelled') return <CancelledMoment moment={moment} />
  return (
    <Panel>
      <h3>
        {moment.name} <StatusBadge tone={TONE[phase]}>{t(`phase.${phase}`)}</StatusBadge>
      </h3>
      <p>
        <strong>{reasons(moment.reason_kind)}.</strong> {moment.reason}
      </p>
      <MomentTerms moment={moment} {...scope} />
      <DateTimeline
        now={now}
        moments={[
          { label: t('opens'), at: moment.opens_at },
          { label: t('questions'), at: moment.questions_until },
          { label: t('answers'), at: moment.answers_published_at },
          { label: t('closes'), at: moment.closes_at },
        ]}
      />
      <AfterClosing moment={moment} />
      {changes.map((change) => (
        <p key={change.id}>
          <strong>{t(`change.${change.kind}`)}</strong> {t('was')} <Moment at={change.closed_before} />; {t('became')}{' '}
          <Moment at={change.closes_after} />. {change.reason} <Outage change={change} />
        </p>
      ))}
      <p>
        <a href={`/procedures/${slug}/momenten/${moment.id}/agenda.ics`}>{words('calendar')}</a>
      </p>
    </Panel>
  )
}

type Scope = Pick<MomentCardProps, 'moment' | 'productNames' | 'categoryCount'>

/** What is open: the conditions of a rolling moment, and the categories and products when they are not all. */
function MomentTerms({ moment, productNames, categoryCount }: Scope) {
  const t = useTranslations('moment.public')
  const { product_codes: codes, categories } = moment
  const limited = categories.length > 0 && categories.length < categoryCount
  const named = limited ? [t('scopeCategories', { count: categories.length, list: categories.join(', ') })] : []
  return (
    <>
      <RollingNote
        moment={{
          rolling: moment.rolling,
          closesAt: moment.closes_at,
          decisionWorkingDays: moment.decision_working_days,
          conditions: moment.conditions,
        }}
      />
      {codes || limited ? (
        <p>
          <strong>{t('scope')}</strong>{' '}
          {[...named, ...(codes ?? []).map((code) => productNames[code] ?? code)].join(', ')}
        </p>
      ) : null}
    </>
  )
}

/** When the region decides, and the terms that are the same for everybody in this moment. */
function AfterClosing({ moment }: Pick<MomentCardProps, 'moment'>) {
  const t = useTranslations('public.moment')
  const words = useTranslations('moment.public')
  return (
    <p>
      {t('decision')} <Day on={moment.decision_by} />. {t('contract')} <Day on={moment.contract_start} />.{' '}
      {words('terms', { repair: moment.repair_days, objection: moment.objection_days })}
    </p>
  )
}

function Outage({ change }: { change: ShownChange }) {
  const t = useTranslations('moment.public')
  const locale = useLocale()
  if (!change.outage_from || !change.outage_until) return null
  return (
    <>
      {t('outage', {
        from: formatMoment(change.outage_from, locale),
        until: formatMoment(change.outage_until, locale),
      })}
    </>
  )
}

function CancelledMoment({ moment }: { moment: ShownMoment }) {
  const t = useTranslations('public.moment')
  const words = useTranslations('moment.public')
  return (
    <Panel>
      <h3>
        {moment.name} <StatusBadge tone="neutral">{t('phase.cancelled')}</StatusBadge>
      </h3>
      <p>
        {words('cancelled')} {moment.cancel_reason}
      </p>
    </Panel>
  )
}
