import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { listApplicants, listDeclarations } from '#db/queries/interest.queries.ts'
import { findMoment } from '#db/queries/moment.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** Who applied in this moment, and what this officer declared; never what a colleague declared. */
export function readInterests(actor: StaffActor, momentId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
    const declared = await listDeclarations(db, actor.personId, momentId)
    return {
      moment: { id: moment.id, name: moment.name },
      applicants: (await listApplicants(db, momentId)).map(({ id, legal_name }) => ({ id, name: legal_name })),
      complete: declared.some((one) => one.kind === 'none'),
      declared: declared.map((one) => ({
        kind: one.kind,
        provider: one.provider_name,
        words: one.words,
        at: one.declared_at,
      })),
    }
  })
}
