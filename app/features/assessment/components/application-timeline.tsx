import { useTranslations } from 'use-intl'
import { Timeline } from '#app/components/timeline.tsx'

const TOLD = [
  'application.started',
  'application.submitted',
  'application.withdrawn',
  'application.reopened',
  'repair.asked',
  'repair.answered',
  'decision.proposed',
  'decision.confirmed',
  'decision.returned',
  'decision.taken',
  'objection.lodged',
  'objection.acknowledged',
  'objection.hearing-planned',
  'objection.outcome-proposed',
  'objection.outcome-returned',
  'objection.closed',
  'category.proposed',
  'category.confirmed',
  'document.issued',
] as const

export type TimelineEvent = { id: number; happened_at: Date; kind: string; payload: unknown }

/** What happened to this application, newest first. Single verdicts stay out: they are on their own pages. */
export function ApplicationTimeline({ events }: { events: readonly TimelineEvent[] }) {
  const t = useTranslations('assessment.timeline')
  const shown = events.flatMap((event) => {
    const kind = TOLD.find((told) => told === event.kind)
    return kind ? [{ ...event, kind }] : []
  })
  return (
    <Timeline
      items={shown.reverse().map((event) => ({
        at: event.happened_at,
        title: t(event.kind),
        detail: reasonOf(event.payload),
      }))}
    />
  )
}

function reasonOf(payload: unknown): string | undefined {
  const { reason } = payload as { reason?: unknown }
  return typeof reason === 'string' ? reason : undefined
}
