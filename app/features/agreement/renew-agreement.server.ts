import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { insertAgreement, type Agreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import type { Db } from '#db/transaction.ts'
import { actOnAgreement } from './act-on-agreement.server.ts'
import { close } from './close-agreement.server.ts'
import type { Reasoned } from './correct-agreement.server.ts'

/**
 * Makes the next version of the text, with the name, address and signatories of the provider as they are registered
 * now, and the version that was open becomes void. What was declined, expired or revoked stays so. The next version
 * is released by a second lawyer and signed from the start. Answers its id.
 */
export function renewAgreement(actor: StaffActor, { agreementId, reason }: Reasoned): Promise<string> {
  return actOnAgreement(actor, { agreementId, act: 'renew' }, async (db, locked) => {
    const { agreement } = locked
    if (!agreement.closed_as) await close(db, locked, { as: 'replaced', reason })
    return nextVersion(db, actor, agreement)
  })
}

async function nextVersion(db: Db, actor: StaffActor, agreement: Agreement): Promise<string> {
  const next = found(
    await insertAgreement(db, {
      procedureId: agreement.procedure_id,
      providerId: agreement.provider_id,
      decisionId: agreement.decision_id,
      templateVersion: agreement.template_version,
      textId: agreement.text_id,
      generatedBy: actor.personId,
      startsOn: agreement.starts_on,
      endsOn: agreement.ends_on,
      follows: agreement,
      batchId: agreement.batch_id ?? undefined,
    }),
  )
  await recordEvent(db, {
    kind: 'agreement.generated',
    subject: `agreement:${next.id}`,
    providerId: agreement.provider_id,
    visibility: 'internal',
    payload: { number: next.number },
  })
  await enqueue(db, 'generate-agreement', { agreementId: next.id }, `generate-agreement:${next.id}`)
  return next.id
}
