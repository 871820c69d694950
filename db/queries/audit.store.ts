import type { AuditEvent, EventKind } from '#app/features/audit/event.ts'
import type { Db } from '../transaction.ts'

/** Adds one event to the audit trail, in the transaction of the change itself. The database chains it at commit. */
export async function recordEvent<Kind extends EventKind>(db: Db, event: AuditEvent<Kind>): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({
      kind: event.kind,
      subject: event.subject,
      provider_id: event.providerId,
      visibility: event.visibility,
      payload: JSON.stringify(event.payload),
    })
    .execute()
}
