import type { AuditEvent, EventKind } from '#app/features/audit/event.ts'
import type { Db } from '#db/transaction.ts'

/** Who did it, as the audit trail names them. */
export type By = { desk: 'provider' | 'staff' | 'system'; personId: string | null }
export const BY_PORTAL: By = { desk: 'system', personId: null }

/** What happened in the past of the demonstration region; written at the end, in the order in which it happened. */
export type History = {
  add: <Kind extends EventKind>(at: Date, by: By, event: AuditEvent<Kind>) => void
  write: (db: Db) => Promise<void>
}

const BATCH = 200

export function history(): History {
  const events: { at: Date; by: By; event: AuditEvent }[] = []
  return {
    add: (at, by, event) => {
      events.push({ at, by, event })
    },
    write: async (db) => {
      events.sort((one, other) => one.at.getTime() - other.at.getTime())
      for (let start = 0; start < events.length; start += BATCH) {
        const rows = events.slice(start, start + BATCH).map(({ at, by, event }) => ({
          happened_at: at,
          desk: by.desk,
          person_id: by.personId,
          provider_id: event.providerId,
          kind: event.kind,
          subject: event.subject,
          visibility: event.visibility,
          payload: JSON.stringify(event.payload),
        }))
        await db.insertInto('audit_event').values(rows).execute()
      }
    },
  }
}
