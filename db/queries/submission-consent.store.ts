import type { Insertable } from 'kysely'
import type { SubmissionConsentTable } from '../tables/submission-consent.ts'
import type { Db } from '../transaction.ts'

/** Signatures under the next submission of this application, by somebody who may still sign. */
export function listConsents(db: Db, applicationId: string, sequence: number) {
  return db
    .selectFrom('submission_consent')
    .innerJoin('signatory', 'signatory.id', 'submission_consent.signatory_id')
    .selectAll('submission_consent')
    .where('submission_consent.application_id', '=', applicationId)
    .where('submission_consent.sequence', '=', sequence)
    .where('signatory.removed_at', 'is', null)
    .orderBy('submission_consent.given_at')
    .execute()
}

/** Keeps a first signature; signing the same again changes nothing. */
export async function insertConsent(db: Db, consent: Insertable<SubmissionConsentTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('submission_consent')
    .values(consent)
    .onConflict((conflict) => conflict.columns(['application_id', 'sequence', 'signatory_id', 'sha256']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
