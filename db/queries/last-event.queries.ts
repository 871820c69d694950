import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

export type EventWanted = { subject: string; kind: string; about: Record<string, string> }

/** The last event of a kind about a subject whose payload holds all of `about`, with the name of who did it. */
export function findLastEvent(db: Db, { subject, kind, about }: EventWanted) {
  return db
    .selectFrom('audit_event')
    .leftJoin('person', 'person.id', 'audit_event.person_id')
    .select(['audit_event.happened_at', 'person.name as person_name'])
    .where('audit_event.subject', '=', subject)
    .where('audit_event.kind', '=', kind)
    .where(sql<boolean>`audit_event.payload @> ${JSON.stringify(about)}::jsonb`)
    .orderBy('audit_event.id', 'desc')
    .executeTakeFirst()
}
