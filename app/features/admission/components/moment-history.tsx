import { useTranslations } from 'use-intl'
import { Timeline } from '#app/components/timeline.tsx'

const TOLD = [
  'moment.announced',
  'moment.changed',
  'moment.cancelled',
  'moment.opened',
  'moment.closed',
  'moment.closing-changed',
] as const

export type MomentEvent = { id: number; happened_at: Date; kind: string; payload: unknown }

/** What happened to this moment by the audit trail, newest first. */
export function MomentHistory({ events }: { events: readonly MomentEvent[] }) {
  const t = useTranslations('moment.desk')
  const shown = events.flatMap((event) => {
    const kind = TOLD.find((told) => told === event.kind)
    return kind ? [{ ...event, kind }] : []
  })
  const detailOf = (payload: unknown) => {
    const { reason, submitted, drafts } = payload as { reason?: string; submitted?: number; drafts?: number }
    if (submitted === undefined || drafts === undefined) return reason
    return t('closedDetail', { submitted, drafts })
  }
  return (
    <Timeline
      items={shown.reverse().map((event) => ({
        at: event.happened_at,
        title: t(`event.${event.kind}`),
        detail: detailOf(event.payload),
      }))}
    />
  )
}
