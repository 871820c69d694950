import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findAmendment, findAmendmentDocument, type AmendmentRow } from '#db/queries/amendment.queries.ts'
import { findAgreement, findMandate, hasOpened, listSignatures } from '#db/queries/agreement.queries.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { signatoryOf } from '../agreement.policy.ts'
import { UNIT_IN_PRINT } from '../build-contract.server.ts'
import { weightBefore } from '../signing/signers.server.ts'
import { amendmentPagesFor, PROVIDER_AMENDMENT_ACTS, REGION_AMENDMENT_ACTS } from './amendment-acts.ts'
import { amendmentStateOf } from './amendment-state-of.ts'
import { amendmentNumber } from './amendment.ts'
import { mayActOnAmendment, type AmendmentAct } from './amendment.transitions.ts'
import { changeLines } from './printed-change.ts'

type Place = { agreementId: string; number: number }

/** One amendment as pages show it, with its state, its document and who signed. */
async function readIn(db: Db, { agreementId, number }: Place) {
  const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
  const row = found(await findAmendment(db, agreementId, number))
  const signatures = await listSignatures(db, agreementId, row.id)
  const document = await findAmendmentDocument(db, row.id)
  const now = await databaseNow(db)
  return {
    now,
    agreement: { id: agreement.id, number: agreement.number, providerName: agreement.provider_name },
    ...shown(row),
    printed: amendmentNumber(agreement.number, row.number),
    state: amendmentStateOf(row, signatures, now),
    document: document ? { sha256: document.sha256, name: document.name } : null,
    signatures: signatures.map((signature) => ({
      id: signature.id,
      party: signature.party,
      name: signature.signatory_name,
      function: signature.signatory_function,
      at: signature.signed_at,
      personId: signature.person_id,
      manner: signature.manner,
      weight: signature.certificate?.weight ?? null,
      certificateName: signature.certificate?.name ?? null,
    })),
  }
}

export type ShownAmendment = Awaited<ReturnType<typeof readIn>>

const shown = (row: AmendmentRow) => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  manner: row.manner,
  clause: row.clause,
  reason: row.reason,
  effectiveOn: row.effective_on,
  failure: row.failure,
  proposedBy: row.proposed_by,
  proposedByName: row.proposed_by_name,
  releasedByName: row.released_by_name,
  signBy: row.sign_by,
  remindedAt: row.reminded_at,
  correction: row.correction_reason,
  objectUntil: row.object_until,
  objection: row.objection,
  closedReason: row.closed_reason,
  batchId: row.batch_id,
  lines: changeLines(row.change, { municipality: municipalityName, unit: (unit) => UNIT_IN_PRINT[unit] }),
  articles: row.articles,
})

/** As the legal desk sees it, with what this person may do now. */
export function readAmendmentForRegion(actor: StaffActor, place: Place) {
  return inTransaction(actor, async (db) => {
    const amendment = await readIn(db, place)
    const role = amendment.proposedBy === actor.personId ? 'lawyer' : 'second-lawyer'
    const may = (act: AmendmentAct) => mayActOnAmendment(act, amendment.state, [role])
    return {
      amendment,
      acts: amendmentPagesFor(REGION_AMENDMENT_ACTS, amendment.state, [role]),
      may: {
        release: may('release'),
        remind: may('remind'),
        countersign: (await findMandate(db, actor.personId)) !== undefined,
      },
      weight: await weightBefore({ party: 'region', name: actor.personName, at: amendment.now }),
      hasOpened: await opened(db, amendment, actor.personId),
    }
  })
}

/** As the provider sees it, released only: whether the reader signs or objects, or somebody else does. */
export function readAmendmentForProvider(actor: ProviderActor, place: Place) {
  return inTransaction(actor, async (db) => {
    const amendment = await readIn(db, place)
    const signatory = signatoryOf(actor, await listSignatories(db, actor.providerId))
    const signed = amendment.signatures.some(({ personId }) => personId === actor.personId)
    const role = signatory ? 'signatory' : actor.role === 'reader' ? undefined : 'colleague'
    return {
      amendment,
      role: signed ? ('signed' as const) : signatory ? ('signatory' as const) : ('colleague' as const),
      acts: role ? amendmentPagesFor(PROVIDER_AMENDMENT_ACTS, amendment.state, [role]) : [],
      weight: await weightBefore({ party: 'provider', name: signatory?.name ?? actor.personName, at: amendment.now }),
      hasOpened: await opened(db, amendment, actor.personId),
    }
  })
}

function opened(db: Db, amendment: ShownAmendment, personId: string): Promise<boolean> {
  return hasOpened(db, {
    agreementId: amendment.agreement.id,
    personId,
    sha256: amendment.document?.sha256 ?? '',
  })
}
