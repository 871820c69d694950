import { Refusal } from '#app/utils/refusal.ts'
import { noteReminded, setSignBy } from '#db/queries/agreement.store.ts'
import { noteAmendmentReminded, setAmendmentSignBy } from '#db/queries/amendment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import { dueNow, EXPIRED, HOUR, reminderOccasion, signingDeadline } from './signing-term.ts'
import { remindWhoMustSign, tellLawyers, type About } from './tell-about-agreement.server.ts'

/** The row whose term runs: of the amendment, or of the agreement itself. */
const termOf = ({ agreement, amendment }: About) => amendment ?? agreement

/** Does what the term to sign asks now: nothing, a reminder, or `expire` and word to the lawyers. The caller holds the lock. */
export async function watchTerm(db: Db, about: About, expire: (reason: string) => Promise<void>): Promise<void> {
  const { sign_by: signBy, reminded_at: remindedAt } = termOf(about)
  if (!signBy) return
  const due = dueNow({ signBy, remindedAt }, await databaseNow(db))
  if (due === null) return
  if (due !== 'expire') return remind(db, about, { signBy, occasion: reminderOccasion(signBy, due) })
  await expire(EXPIRED)
  await tellLawyers(db, about, { answer: 'expired', reason: EXPIRED, occasion: 'once' })
}

/** Reminds by hand, at most once an hour. */
export async function remindNow(db: Db, about: About): Promise<void> {
  const { sign_by: signBy, reminded_at: remindedAt } = termOf(about)
  const now = await databaseNow(db)
  if (remindedAt && now.getTime() - remindedAt.getTime() < HOUR)
    throw new Refusal('refused', [{ kind: 'agreement.remindedJustNow' }])
  if (signBy) await remind(db, about, { signBy, occasion: now.toISOString() })
}

/** The usual term again, from now, with the reason; who must sign is told. */
export async function giveMoreTime(db: Db, about: About, reason: string): Promise<void> {
  const { agreement, amendment, number } = about
  const signBy = signingDeadline(await databaseNow(db))
  await (amendment ? setAmendmentSignBy(db, amendment.id, signBy) : setSignBy(db, agreement.id, signBy))
  await recordEvent<'amendment.term-extended' | 'agreement.term-extended'>(db, {
    kind: amendment ? 'amendment.term-extended' : 'agreement.term-extended',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number, signBy: signBy.toISOString(), reason },
  })
  await remind(db, about, { signBy, occasion: `extended:${String(signBy.getTime())}` })
}

async function remind(db: Db, about: About, reminder: { signBy: Date; occasion: string }): Promise<void> {
  const { agreement, amendment, number } = about
  // While the region has to answer a correction nobody can sign: there is nothing to remind of.
  if (termOf(about).correction_asked_at) return
  await remindWhoMustSign(db, about, reminder)
  await (amendment ? noteAmendmentReminded(db, amendment.id) : noteReminded(db, agreement.id))
  await recordEvent<'amendment.reminded' | 'agreement.reminded'>(db, {
    kind: amendment ? 'amendment.reminded' : 'agreement.reminded',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number, signBy: reminder.signBy.toISOString() },
  })
}
