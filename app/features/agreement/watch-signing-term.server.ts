import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listWaitingForProvider } from '#db/queries/agreement.queries.ts'
import { noteReminded, setSignBy } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { actOnAgreement, type LockedAgreement } from './act-on-agreement.server.ts'
import { close } from './close-agreement.server.ts'
import type { Reasoned } from './correct-agreement.server.ts'
import { dueNow, EXPIRED, HOUR, reminderOccasion, signingDeadline } from './signing-term.ts'
import { remindWhoMustSign, tellLawyers } from './tell-about-agreement.server.ts'

/** Job, every hour: reminds signatories when their term nears its end and closes texts whose term is over. */
export async function watchSigningTerm(): Promise<void> {
  const waiting = await inTransaction(SYSTEM, (db) => listWaitingForProvider(db))
  for (const { id } of waiting) {
    await actOnAgreement(SYSTEM, { agreementId: id, act: 'expire' }, watch).catch(unlessMovedOn)
  }
}

async function watch(db: Db, locked: LockedAgreement): Promise<void> {
  const { agreement } = locked
  const { sign_by: signBy, reminded_at: remindedAt } = agreement
  if (!signBy) return
  const due = dueNow({ signBy, remindedAt }, await databaseNow(db))
  if (due === null) return
  if (due !== 'expire') return remind(db, locked, { signBy, occasion: reminderOccasion(signBy, due) })
  await close(db, locked, { as: 'expired', reason: EXPIRED })
  await tellLawyers(db, locked, { answer: 'expired', reason: EXPIRED, occasion: 'once' })
}

async function remind(db: Db, locked: LockedAgreement, reminder: { signBy: Date; occasion: string }): Promise<void> {
  const { agreement } = locked
  await remindWhoMustSign(db, locked, reminder)
  await noteReminded(db, agreement.id)
  await recordEvent(db, {
    kind: 'agreement.reminded',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number: agreement.number, signBy: reminder.signBy.toISOString() },
  })
}

/** A lawyer reminds by hand, at most once an hour. */
export function remindSignatories(actor: StaffActor, agreementId: string): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'remind' }, async (db, locked) => {
    const { sign_by: signBy, reminded_at: remindedAt } = locked.agreement
    const now = await databaseNow(db)
    if (remindedAt && now.getTime() - remindedAt.getTime() < HOUR)
      throw new Refusal('refused', [{ kind: 'agreement.remindedJustNow' }])
    if (signBy) await remind(db, locked, { signBy, occasion: now.toISOString() })
  })
}

/** A lawyer gives the provider more time, with the reason: the usual term again, from now. */
export function extendSigningTerm(actor: StaffActor, { agreementId, reason }: Reasoned): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'extend-term' }, async (db, locked) => {
    const { agreement } = locked
    const signBy = signingDeadline(await databaseNow(db))
    await setSignBy(db, agreement.id, signBy)
    await recordEvent(db, {
      kind: 'agreement.term-extended',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number: agreement.number, signBy: signBy.toISOString(), reason },
    })
    await remind(db, { ...locked }, { signBy, occasion: `extended:${String(signBy.getTime())}` })
  })
}

/** Somebody signed, declined or was quicker: that is what we were waiting for. */
function unlessMovedOn(error: unknown): void {
  if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
}
