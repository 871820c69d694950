const TOLD = [
  'study-started',
  'study-changed',
  'study-proposed',
  'study-returned',
  'study-adopted',
  'study-published',
] as const

/** What happened to a study, last first, with the reason where one was given. */
export function studyEvents(events: readonly { happened_at: Date; kind: string; payload: unknown }[]) {
  return events
    .flatMap((event) => {
      const kind = TOLD.find((told) => `tariff.${told}` === event.kind)
      const detail = (event.payload as { reason?: string } | null)?.reason
      return kind ? [{ at: event.happened_at, kind, detail }] : []
    })
    .reverse()
}
