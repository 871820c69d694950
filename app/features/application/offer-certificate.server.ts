import type { ProviderActor } from '#app/features/identity/actor.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { insertEvidence, removeEvidence } from '#db/queries/application-draft.store.ts'
import { listEvidence } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { EvidencePlace } from './add-evidence.server.ts'
import { askedCriterion } from './answer-criterion.server.ts'
import type { ShownForm } from './application.schema.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/**
 * States that a personal certificate (VOG) can be shown: whose it is by function, of which date, and which signatory
 * saw it. No file, no name and no number of the person is kept (AVG article 10, facts §7). A new statement takes the
 * place of the old one; the same again changes nothing. Refuses a date in the future and somebody who may not sign.
 */
export function offerCertificate(
  actor: ProviderActor,
  place: EvidencePlace,
  given: ShownForm & { id: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application, content, now } = await lockForEditing(db, actor, place)
    const criterion = await askedCriterion(db, { applicationId: application.id, content }, place.criterionId)
    found(criterion.evidence.find((one) => one.id === place.evidenceId && one.handling === 'seen'))
    if (compareDates(given.documentDate, dayInAmsterdam(now)) > 0)
      throw new Refusal('refused', [{ kind: 'documentDateInFuture', field: 'documentDate' }])
    const signatories = await listSignatories(db, application.provider_id)
    const signatory = signatories.find((one) => one.id === given.signatoryId)
    if (!signatory) throw new Refusal('refused', [{ kind: 'signatoryMissing', field: 'signatoryId' }])
    const before = (await listEvidence(db, application.id)).filter(
      (one) => one.criterion_id === place.criterionId && one.evidence_id === place.evidenceId,
    )
    const statement = { shownFunction: given.jobTitle, vouchedBy: signatory.name, documentDate: given.documentDate }
    if (before.some((one) => isSame(one, statement))) return
    for (const one of before) await removeEvidence(db, application.id, one.id)
    await insertEvidence(db, application, { ...place, ...statement, id: given.id, addedBy: actor.personId })
    await recordEvent(db, {
      kind: 'application.certificate-offered',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { criterionId: place.criterionId, evidenceId: place.evidenceId },
    })
  })
}

type Statement = { shownFunction: string; vouchedBy: string; documentDate: string }
type Row = { shown_function: string | null; vouched_by: string | null; document_date: string | null }

function isSame(row: Row, { shownFunction, vouchedBy, documentDate }: Statement): boolean {
  return row.shown_function === shownFunction && row.vouched_by === vouchedBy && row.document_date === documentDate
}
