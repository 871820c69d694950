import type { Actor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import type { Amendment } from '#db/queries/amendment.store.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { rolesOf } from '../act-on-agreement.server.ts'
import { lockSignable, signaturesOn, type Signable } from '../signable.server.ts'
import { amendmentStateOf } from './amendment-state-of.ts'
import { AMENDMENT_STATES } from './amendment.ts'
import { mayActOnAmendment, type AmendmentAct } from './amendment.transitions.ts'

/** The amendment and its agreement under lock, with the name that mails about it carry. */
export type LockedAmendment = Signable & { amendment: Amendment; providerName: string; now: Date }

/**
 * Does one act of the transition table on an amendment, in one transaction under the lock of its agreement. Throws
 * `not-found` for what is not theirs, `forbidden` for a role that never may, and `conflict` when it is in another state.
 */
export function actOnAmendment<Result>(
  actor: Actor,
  order: { agreementId: string; amendmentId: string; act: AmendmentAct },
  work: (db: Db, locked: LockedAmendment) => Promise<Result>,
): Promise<Result> {
  return inTransaction(actor, async (db) => {
    const signable = await lockSignable(db, order)
    const amendment = found(signable.amendment)
    const now = await databaseNow(db)
    const state = amendmentStateOf(amendment, await signaturesOn(db, signable), now)
    const roles = await rolesOf(db, actor, { ...amendment, proposedBy: amendment.proposed_by })
    if (!mayActOnAmendment(order.act, state, roles)) throw refusalOf(order.act, roles)
    const provider = found(await findProvider(db, amendment.provider_id))
    return work(db, { ...signable, amendment, providerName: provider.legalName, now })
  })
}

function refusalOf(act: AmendmentAct, roles: Parameters<typeof mayActOnAmendment>[2]): Refusal {
  if (act === 'release' && roles.includes('lawyer')) return new Refusal('refused', [{ kind: 'amendment.secondLawyer' }])
  const everAllowed = AMENDMENT_STATES.some((state) => mayActOnAmendment(act, state, roles))
  return everAllowed
    ? new Refusal('conflict', [{ kind: 'agreement.movedOn' }])
    : new Refusal('forbidden', [{ kind: roles.length === 0 ? 'agreement.legalOnly' : 'agreement.notYours' }])
}
