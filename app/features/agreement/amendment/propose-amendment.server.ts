import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { insertAmendment, settlePassedTerms } from '#db/queries/amendment.store.ts'
import { lockAgreement, type Agreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findEnding } from '#db/queries/ending.queries.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { mayPrepare } from '../agreement.policy.ts'
import { amendedText, type AmendedText } from './amended-agreement.server.ts'
import { AMENDMENT_RULES, whyNotAmend } from './amendment-rules.ts'
import { amendmentNumber } from './amendment.ts'
import type { AmendmentForm } from './amendment.schema.ts'
import { termsOn, type AmendmentChange } from './change.ts'
import { workOutChange, type WorkedOut } from './work-out-change.server.ts'

/**
 * A lawyer proposes an amendment: what changes follows from what is registered, and the article it rests on from its
 * kind. Its document is made by a job; a second lawyer releases it. Answers its number. Throws `refused` with every
 * reason, among them that another amendment is pending.
 */
export async function proposeAmendment(
  actor: StaffActor,
  { agreementId, ...form }: AmendmentForm & { agreementId: string },
): Promise<number> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await lockAgreement(db, agreementId) : undefined)
    const by = { id: actor.personId, name: actor.personName }
    const { id, number } = await addAmendment(db, agreement, { form, by, batchId: null })
    await enqueue(db, 'make-amendment', { agreementId, amendmentId: id }, `make-amendment:${id}`)
    return number
  })
}

export type AmendmentOrder = {
  form: AmendmentForm
  by: { id: string; name: string }
  batchId: string | null
}

/** Adds the next amendment to an agreement whose lock the caller holds. */
export async function addAmendment(
  db: Db,
  agreement: Agreement,
  { form, by, batchId }: AmendmentOrder,
): Promise<{ id: string; number: number }> {
  await settlePassedTerms(db, agreement.id)
  // Without a text there is nothing to amend.
  if (!agreement.in_force_at) throw new Refusal('refused', [{ kind: 'amendment.notInForce' }])
  const amended = await amendedText(db, agreement)
  const { change, articles, sourceId } = await workOutChange(db, agreement, amended, form)
  const { effectiveOn } = form
  const reasons = await whyNot(db, agreement, amended, { change, articles, effectiveOn })
  if (reasons.length > 0) throw new Refusal('refused', reasons)
  const { clause, manner } = AMENDMENT_RULES[change.kind]
  const added = await insertAmendment(db, {
    agreementId: agreement.id,
    providerId: agreement.provider_id,
    kind: change.kind,
    manner,
    clause,
    reason: form.reason,
    effectiveOn,
    change,
    articles,
    sourceId,
    batchId,
    by,
  })
  await recordEvent(db, {
    kind: 'amendment.proposed',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'internal',
    payload: {
      number: amendmentNumber(agreement.number, added.number),
      about: change.kind,
      startsOn: effectiveOn,
      reason: form.reason,
    },
  })
  return added
}

type Checked = Pick<WorkedOut, 'articles'> & { change: AmendmentChange; effectiveOn: string; self?: string }

/** Every reason against an amendment as things stand now; `self` is the amendment itself, when it is there already. */
export async function whyNot(
  db: Db,
  agreement: Agreement,
  amended: AmendedText,
  { change, articles, effectiveOn, self }: Checked,
): Promise<Reason[]> {
  const { clause, manner } = AMENDMENT_RULES[change.kind]
  return whyNotAmend({
    change,
    manner,
    effectiveOn,
    today: amended.today,
    inForce: agreement.in_force_at !== null && agreement.ended_at === null,
    pending: amended.pending !== undefined && amended.pending.id !== self,
    ending: (await findEnding(db, agreement.id)) !== undefined,
    terms: amended.facts.terms,
    endsOn: agreement.ends_on,
    extended: amended.holding.some((one) => one.change.kind === 'extension'),
    suspended: termsOn(amended.start, amended.holding, effectiveOn).suspended !== null,
    clauseHolds: amended.base.some(({ article, holds }) => article === clause && holds),
    articles: articles.length,
  })
}
