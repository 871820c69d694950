import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Timeline } from '#app/components/timeline.tsx'

const TOLD = ['procedure.draft-started', 'procedure.draft-discarded', 'procedure.published'] as const

type Event = { id: number; happened_at: Date; kind: string; payload: unknown }

/** What happened to a procedure, newest first. Single changes of a draft stay in the audit trail. */
export function ProcedureTimeline({ events }: { events: readonly Event[] }) {
  const t = useTranslations('procedure.timeline')
  const shown = events.flatMap((event) => {
    const kind = TOLD.find((told) => told === event.kind)
    return kind ? [{ ...event, kind, payload: event.payload as { number?: number; reason?: string } }] : []
  })
  if (shown.length === 0) return <EmptyState heading={t('none')} />
  return (
    <Timeline
      items={shown.reverse().map(({ happened_at, kind, payload }) => ({
        at: happened_at,
        title: t(KEYS[kind], { number: payload.number ?? 1 }),
        detail: payload.reason,
      }))}
    />
  )
}

const KEYS = {
  'procedure.draft-started': 'started',
  'procedure.draft-discarded': 'discarded',
  'procedure.published': 'published',
} as const
