import type { Db } from '../transaction.ts'
import { endedAt } from './agreement.queries.ts'

/** Every version of the text under one number, first to last, with the hash of what was issued. */
export function listVersions(db: Db, number: string) {
  return db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .leftJoin('stored_file', (join) =>
      join.on((eb) => eb('stored_file.id', '=', eb.fn.coalesce('agreement.frozen_file_id', 'agreement.draft_file_id'))),
    )
    .selectAll('agreement')
    .select(endedAt)
    .select(['provider.legal_name as provider_name', 'provider.kvk_number', 'stored_file.sha256 as issued_sha256'])
    .where('agreement.number', '=', number)
    .orderBy('agreement.version')
    .execute()
}

export type AgreementVersion = Awaited<ReturnType<typeof listVersions>>[number]

/** What happened to these agreements, first to last, with the place of each event in the chain. */
export function listAgreementEvents(db: Db, agreementIds: readonly string[]) {
  return db
    .selectFrom('audit_event')
    .leftJoin('audit_link', 'audit_link.event_id', 'audit_event.id')
    .select(['audit_event.id', 'audit_event.happened_at', 'audit_event.kind', 'audit_event.desk'])
    .select(['audit_event.person_id', 'audit_event.payload', 'audit_event.subject', 'audit_event.visibility'])
    .select(['audit_link.sequence', 'audit_link.previous_hash', 'audit_link.hash'])
    .where(
      'audit_event.subject',
      'in',
      agreementIds.map((id) => `agreement:${id}`),
    )
    .orderBy('audit_event.id')
    .execute()
}

export type AgreementEvent = Awaited<ReturnType<typeof listAgreementEvents>>[number]

/** Who opened which document of an agreement, and when first. */
export function listReadings(db: Db, agreementId: string) {
  return db
    .selectFrom('agreement_reading')
    .select(['person_id', 'sha256', 'opened_at'])
    .where('agreement_id', '=', agreementId)
    .orderBy('opened_at')
    .orderBy('person_id')
    .execute()
}
