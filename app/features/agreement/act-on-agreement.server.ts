import type { Actor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findMandate } from '#db/queries/agreement.queries.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { AGREEMENT_STATES } from './agreement.ts'
import { signatoryOf } from './agreement.policy.ts'
import { mayAct, type AgreementAct, type AgreementRole } from './agreement.transitions.ts'
import { lockSignable, signaturesOn, type Signable } from './signable.server.ts'
import { stateOf } from './state-of.ts'

/** The agreement under lock, with the name that mails about it carry. */
export type LockedAgreement = Signable & { providerName: string }

/**
 * Does one act of the transition table on an agreement, in one transaction under its lock. Throws `not-found` for what
 * is not theirs, `forbidden` for a role that never may, and `conflict` when the agreement is in another state by now.
 */
export function actOnAgreement<Result>(
  actor: Actor,
  order: { agreementId: string; act: AgreementAct },
  work: (db: Db, locked: LockedAgreement) => Promise<Result>,
): Promise<Result> {
  return inTransaction(actor, async (db) => {
    const signable = await lockSignable(db, { agreementId: order.agreementId })
    const { agreement } = signable
    // A draft is the region's own: for a provider it does not exist.
    if (actor.desk === 'provider') found(agreement.frozen_at)
    const state = stateOf(agreement, await signaturesOn(db, signable))
    const roles = await rolesOf(db, actor, { ...agreement, proposedBy: agreement.generated_by })
    if (!mayAct(order.act, state, roles)) throw refusalOf(order.act, roles)
    const provider = found(await findProvider(db, agreement.provider_id))
    return work(db, { ...signable, providerName: provider.legalName })
  })
}

/** The roles of somebody towards what somebody proposed for a provider. */
export async function rolesOf(
  db: Db,
  actor: Actor,
  { provider_id, proposedBy }: { provider_id: string; proposedBy: string },
): Promise<AgreementRole[]> {
  if (actor.desk === 'system') return ['system']
  if (actor.desk === 'provider') {
    if (signatoryOf(actor, await listSignatories(db, provider_id))) return ['signatory']
    return actor.role === 'reader' ? [] : ['colleague']
  }
  if (actor.desk !== 'staff' || !actor.desks.includes('legal')) return []
  const lawyer: AgreementRole = proposedBy === actor.personId ? 'lawyer' : 'second-lawyer'
  return (await findMandate(db, actor.personId)) ? [lawyer, 'mandate-holder'] : [lawyer]
}

function refusalOf(act: AgreementAct, roles: readonly AgreementRole[]): Refusal {
  const everAllowed = AGREEMENT_STATES.some((state) => mayAct(act, state, roles))
  return everAllowed
    ? new Refusal('conflict', [{ kind: 'agreement.movedOn' }])
    : new Refusal('forbidden', [{ kind: roles.length === 0 ? 'agreement.legalOnly' : 'agreement.notYours' }])
}
