import { SYSTEM } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { listMandates } from '#db/queries/agreement.queries.ts'
import { lockAgreement, type Agreement } from '#db/queries/agreement.store.ts'
import { lockAmendment, noteAmendmentFailure, saveAmendmentDraft, type Amendment } from '#db/queries/amendment.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { findProcedureTitle } from '#db/queries/amendment.queries.ts'
import { municipalityName, theRegion } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { addendum1, type Addendum } from '#templates/addendum/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { UNIT_IN_PRINT } from '../build-contract.server.ts'
import { OBJECTION_DAYS } from './amendment-rules.ts'
import { amendedText } from './amended-agreement.server.ts'
import { amendmentNumber } from './amendment.ts'
import { termsOn } from './change.ts'
import { changeLines, KIND_IN_PRINT } from './printed-change.ts'

const LONGEST_FAILURE = 500

/**
 * Job: makes the document of an amendment and keeps it as draft. Doing it again before release makes the same bytes from
 * the same facts; after release it does nothing. Why it cannot be made is kept, and the job fails to be tried again.
 */
export async function makeAmendment(place: { agreementId: string; amendmentId: string }): Promise<void> {
  try {
    await inTransaction(SYSTEM, (db) => make(db, place))
  } catch (error) {
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_FAILURE)
    await inTransaction(SYSTEM, (db) => noteAmendmentFailure(db, place.amendmentId, failure))
    throw error
  }
}

async function make(db: Db, { agreementId, amendmentId }: { agreementId: string; amendmentId: string }): Promise<void> {
  const agreement = found(await lockAgreement(db, agreementId))
  const amendment = await lockAmendment(db, agreementId, amendmentId)
  if (!amendment || amendment.released_at || amendment.closed_as) return
  const addendum = await addendumOf(db, agreement, amendment)
  const { sha256, size } = await storage().put(await renderDocument(addendum1, addendum))
  const fileId = await insertFile(db, {
    providerId: agreement.provider_id,
    sha256,
    name: `wijziging-${addendum.number}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: size,
  })
  await saveAmendmentDraft(db, amendment.id, { signatories: addendum.provider.signatories, fileId })
}

async function addendumOf(db: Db, agreement: Agreement, amendment: Amendment): Promise<Addendum> {
  const amended = await amendedText(db, agreement)
  const { number, change, effective_on: effectiveOn } = amendment
  const added = [...amended.holding.filter((one) => one.number !== number), { number, effectiveOn, change }]
  const { name, kvk, address } = termsOn(amended.start, added, effectiveOn).provider
  const { contractingBody, name: regionName } = theRegion()
  const signatories = await listSignatories(db, agreement.provider_id)
  const article = amended.base.find((one) => one.article === amendment.clause)
  return {
    number: amendmentNumber(agreement.number, number),
    agreementNumber: agreement.number,
    sequence: number,
    issuedOn: dayInAmsterdam(amendment.proposed_at),
    procedure: await findProcedureTitle(db, agreement.decision_id),
    region: {
      name: contractingBody.name,
      kvk: contractingBody.kvkNumber,
      address: contractingBody.address,
      regionName,
      signatories: (await listMandates(db)).map((one) => ({ name: one.name, function: one.function })),
    },
    provider: {
      name,
      kvk,
      address,
      signatories: signatories.map((one) => ({ name: one.name, function: one.jobTitle })),
    },
    kind: KIND_IN_PRINT[amendment.kind],
    manner: amendment.manner,
    objectionDays: OBJECTION_DAYS,
    clause: { article: amendment.clause, title: article?.title ?? '' },
    reason: amendment.reason,
    effectiveOn,
    lines: changeLines(change, { municipality: municipalityName, unit: (unit) => UNIT_IN_PRINT[unit] }),
    articles: amendment.articles,
  }
}
