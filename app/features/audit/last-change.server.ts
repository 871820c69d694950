import { findLastEvent } from '#db/queries/last-event.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { EventKind } from './event.ts'

/** Who saved what is stored now, and when: shown when two colleagues changed the same page. */
export type LastChange = { by: string; at: Date }

/**
 * The last event of this kind about a subject (`application:<id>`) whose payload holds all of `about`; null when there
 * is none.
 */
export async function findLastChange(
  db: Db,
  subject: string,
  of: { kind: EventKind; about?: Record<string, string> },
): Promise<LastChange | null> {
  const event = await findLastEvent(db, { subject, kind: of.kind, about: of.about ?? {} })
  return event ? { by: event.person_name ?? '', at: event.happened_at } : null
}
