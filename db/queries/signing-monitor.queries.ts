import type { Db } from '../transaction.ts'

/** Agreements that were released and not signed by everybody yet, the longest waiting first. */
export function listBeingSigned(db: Db) {
  return db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .selectAll('agreement')
    .select('provider.legal_name as provider_name')
    .where('agreement.frozen_at', 'is not', null)
    .where('agreement.in_force_at', 'is', null)
    .where('agreement.closed_as', 'is', null)
    .orderBy('agreement.frozen_at')
    .orderBy('agreement.number')
    .execute()
}

/** Who signed what of these agreements. */
export function listSignaturesOf(db: Db, agreementIds: readonly string[]) {
  return db
    .selectFrom('agreement_signature')
    .select(['agreement_id', 'party', 'authority', 'signatory_name', 'signed_at'])
    .where('agreement_id', 'in', agreementIds)
    .orderBy('sequence')
    .execute()
}

/** Who may sign for these providers now, and whether they opened a document of an agreement. */
export function listRegisteredSignatories(db: Db, providerIds: readonly string[]) {
  return db
    .selectFrom('signatory')
    .leftJoin('person', (join) =>
      join.on((eb) => eb(eb.fn('lower', ['person.email']), '=', eb.fn('lower', ['signatory.email']))),
    )
    .select(['signatory.provider_id', 'signatory.name', 'signatory.authority', 'person.id as person_id'])
    .where('signatory.provider_id', 'in', providerIds)
    .where('signatory.removed_at', 'is', null)
    .execute()
}

/** Who opened a document of these agreements. */
export function listReadersOf(db: Db, agreementIds: readonly string[]) {
  return db
    .selectFrom('agreement_reading')
    .select(['agreement_id', 'person_id'])
    .where('agreement_id', 'in', agreementIds)
    .execute()
}
