import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listWaitingForProvider } from '#db/queries/agreement.queries.ts'
import { noteReminded, setSignBy, type Agreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { actOnAgreement, type LockedAgreement } from './act-on-agreement.server.ts'
import { close } from './close-agreement.server.ts'
import type { Reasoned } from './correct-agreement.server.ts'
import { dueNow, signingDeadline } from './signing-term.ts'
import { remindWhoMustSign, tellLawyers } from './tell-about-agreement.server.ts'

const EXPIRED = 'De termijn om te ondertekenen is voorbij.'
const HOUR = 3_600_000

/** Job, every hour: reminds signatories when their term nears its end and closes texts whose term is over. */
export async function watchSigningTerm(): Promise<void> {
  const waiting = await inTransaction(SYSTEM, (db) => listWaitingForProvider(db))
  for (const { id } of waiting) {
    await actOnAgreement(SYSTEM, { agreementId: id, act: 'expire' }, watch).catch(unlessMovedOn)
  }
}

async function watch(db: Db, locked: LockedAgreement): Promise<void> {
  const { agreement } = locked
  if (!agreement.sign_by) return
  const due = dueNow({ signBy: agreement.sign_by, remindedAt: agreement.reminded_at }, await databaseNow(db))
  if (due === null) return
  if (due !== 'expire') return remind(db, locked, { signBy: agreement.sign_by, occasion: occasion(agreement, due) })
  await close(db, locked, { as: 'expired', reason: EXPIRED })
  await tellLawyers(db, locked, { answer: 'expired', reason: EXPIRED, occasion: 'once' })
}

/** A reminder belongs to one end of the term, so that a longer term brings its own. */
const occasion = (agreement: Agreement, due: number): string => `${String(agreement.sign_by?.getTime())}:${String(due)}`

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
