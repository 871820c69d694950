export const ENTRY_STATES = ['open', 'ready', 'published'] as const
type EntryState = (typeof ENTRY_STATES)[number]

/** How far an entry is: to be answered, ready for the next note, or published and never changed again. */
export const entryState = (entry: { item_id: string | null; ready: boolean }): EntryState =>
  entry.item_id !== null ? 'published' : entry.ready ? 'ready' : 'open'
