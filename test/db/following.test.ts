import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeClosing } from '#app/features/admission/change-closing.server.ts'
import { withdrawApplication } from '#app/features/application/withdraw-application.server.ts'
import { PUBLIC, type Actor } from '#app/features/identity/actor.ts'
import { readFollowing, setFollowing } from '#app/features/procedure/follow-as-provider.server.ts'
import {
  askFollowing,
  confirmFollowing,
  readConfirmation,
  readFollower,
  stopFollowing,
} from '#app/features/procedure/follow-procedure.server.ts'
import { mailFollowers } from '#db/queries/follower.store.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  openMoment,
  registeredProvider,
  submittedApplication,
  type OpenMoment,
} from '../factories/application.ts'
import { ending } from '../factories/browser.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')
const DAY_MS = 24 * 60 * 60 * 1000
const slugOf = (moment: OpenMoment) => `proef-${moment.procedureId}`
const address = () => `198.51.100.${String(Math.ceil(Math.random() * 250))}-${randomUUID()}`
const somebody = () => `lezer-${randomUUID()}@burger.example`

type SentMail = { recipient: string; message: string; parameters: { link: string; stopLink?: string }; locale: string }
const mailsTo = (email: string) =>
  ownerQuery<SentMail>('select * from outbox_mail where recipient = $1 order by created_at, id', [email])
const tokenOf = (link: string | undefined) => new URL(link ?? '').searchParams.get('token') ?? ''

async function ask(moment: OpenMoment, email = somebody()) {
  await askFollowing({ slug: slugOf(moment), email, locale: 'en' }, address())
  const mails = await mailsTo(email)
  return { email, token: tokenOf(mails.at(-1)?.parameters.link) }
}

async function follower(moment: OpenMoment): Promise<string> {
  const { email, token } = await ask(moment)
  await confirmFollowing(token, address())
  return email
}

const news = {
  momentName: 'Winter',
  closedBefore: '2026-12-11T16:00:00Z',
  closesAfter: '2026-12-14T16:00:00Z',
  reason: 'storing',
  link: 'http://localhost:3000/procedures/x',
}
const announce = (moment: OpenMoment, onceKey: string = randomUUID(), actor: Actor = anna) =>
  inTransaction(actor, (db) =>
    mailFollowers(db, moment.procedureId, { message: 'closing-changed', parameters: news, onceKey }),
  )

describe('a visitor', () => {
  test('gets nothing before the link in the mail is followed, then every announcement in its own language', async () => {
    const moment = await openMoment()
    const { email, token } = await ask(moment)
    expect(await announce(moment)).toBe(0)
    expect(await readConfirmation(token, address())).toMatchObject({ email, confirmed: false, slug: slugOf(moment) })
    await confirmFollowing(token, address())
    await confirmFollowing(token, address())
    expect(await announce(moment)).toBe(1)
    const mails = await mailsTo(email)
    expect(mails.map(({ message, locale }) => [message, locale])).toEqual([
      ['follow-confirm', 'en'],
      ['closing-changed', 'en'],
    ])
  })

  test('stops with the link in an announcement, and nothing of the address is kept', async () => {
    const moment = await openMoment()
    const email = await follower(moment)
    await announce(moment)
    const stop = tokenOf((await mailsTo(email)).at(-1)?.parameters.stopLink)
    expect(await readFollower(stop, address())).toMatchObject({ email })
    await stopFollowing(stop, address())
    expect(await announce(moment)).toBe(0)
    expect(await ending(stopFollowing(stop, address()))).toBe('gone:linkGone')
    expect(await ownerQuery('select id from procedure_follower where email = $1', [email])).toEqual([])
  })

  test('asked twice: the newest link works, the older one does not', async () => {
    const moment = await openMoment()
    const first = await ask(moment)
    const second = await ask(moment, first.email)
    expect(await ending(confirmFollowing(first.token, address()))).toBe('gone:linkGone')
    await confirmFollowing(second.token, address())
  })

  test('who follows already gets no second mail to confirm', async () => {
    const moment = await openMoment()
    const email = await follower(moment)
    await ask(moment, email)
    expect(await mailsTo(email)).toHaveLength(1)
    expect(await announce(moment)).toBe(1)
  })

  test('an address that nobody confirmed in time cannot, and is not kept', async () => {
    const moment = await openMoment()
    const { email, token } = await ask(moment)
    await ownerQuery(`update procedure_follower set confirm_until = clock_timestamp() where email = $1`, [email])
    expect(await ending(confirmFollowing(token, address()))).toBe('gone:linkGone')
    await ask(moment)
    expect(await ownerQuery('select id from procedure_follower where email = $1', [email])).toEqual([])
  })

  test('one address is not flooded with mails, one client cannot ask for many addresses', async () => {
    const moment = await openMoment()
    const email = somebody()
    for (let times = 0; times < 5; times += 1) await ask(moment, email)
    expect(await mailsTo(email)).toHaveLength(3)
    const client = address()
    const many = Array.from({ length: 21 }, () =>
      askFollowing({ slug: slugOf(moment), email: somebody(), locale: 'nl' }, client),
    )
    const outcomes = await Promise.allSettled(many)
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(1)
  })

  test('cannot follow what is not published, nor read who follows', async () => {
    const moment = await openMoment()
    const nowhere = askFollowing({ slug: 'bestaat-niet', email: somebody(), locale: 'nl' }, address())
    expect(await ending(nowhere)).toBe('not-found:notFound')
    await follower(moment)
    const { actor } = await registeredProvider()
    for (const stranger of [PUBLIC, actor]) {
      expect(await inTransaction(stranger, (db) => db.selectFrom('procedure_follower').selectAll().execute())).toEqual(
        [],
      )
    }
  })
})

describe('a provider', () => {
  test('follows by one button for all its people who may act, and stops', async () => {
    const moment = await openMoment()
    const { actor } = await registeredProvider()
    const colleague = await colleagueOf(actor.providerId, 'editor')
    const reader = await colleagueOf(actor.providerId, 'reader')
    expect(await readFollowing(actor, slugOf(moment))).toBe('not-following')
    await setFollowing(actor, slugOf(moment), true)
    await setFollowing(colleague, slugOf(moment), true)
    expect(await readFollowing(reader, slugOf(moment))).toBe('following')
    expect(await announce(moment)).toBe(2)
    expect((await mailsTo(actor.email)).at(-1)?.parameters.stopLink).toBeUndefined()
    await setFollowing(actor, slugOf(moment), false)
    expect(await announce(moment)).toBe(0)
    const events = await ownerQuery<{ kind: string }>(
      `select kind from audit_event where provider_id = $1 and kind like 'procedure%' order by id`,
      [actor.providerId],
    )
    expect(events.map((event) => event.kind)).toEqual(['procedure.followed', 'procedure.unfollowed'])
  })

  test('does not see nor stop what another provider follows; a reader changes nothing', async () => {
    const moment = await openMoment()
    const [{ actor }, { actor: other }] = [await registeredProvider(), await registeredProvider()]
    await setFollowing(actor, slugOf(moment), true)
    expect(await readFollowing(other, slugOf(moment))).toBe('not-following')
    await setFollowing(other, slugOf(moment), false)
    expect(await readFollowing(actor, slugOf(moment))).toBe('following')
    const reader = await colleagueOf(actor.providerId, 'reader')
    await expect(async () => setFollowing(reader, slugOf(moment), false)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('with an application gets everything, until it is withdrawn and closed', async () => {
    const moment = await openMoment()
    const made = await submittedApplication({ moment })
    expect(await readFollowing(made.actor, slugOf(moment))).toBe('applicant')
    expect(await announce(moment)).toBe(1)
    await withdrawApplication(made.actor, { applicationId: made.applicationId, withdrawalId: randomUUID() })
    expect(await announce(moment)).toBe(1)
    await closesIn(moment.momentId, -1000)
    expect(await announce(moment)).toBe(0)
  })
})

describe('an announcement', () => {
  test('reaches each person once, also who applies, follows by mail and follows as a provider', async () => {
    const moment = await openMoment()
    const made = await completeApplication({ moment })
    await setFollowing(made.actor, slugOf(moment), true)
    const { token } = await ask(moment, made.actor.email)
    await confirmFollowing(token, address())
    await follower(moment)
    const onceKey = randomUUID()
    expect(await announce(moment, onceKey)).toBe(2)
    expect(await announce(moment, onceKey)).toBe(2)
    const mails = await mailsTo(made.actor.email)
    expect(mails.filter((mail) => mail.message === 'closing-changed')).toHaveLength(1)
  })

  test('of another procedure stays there; another closing goes to followers too', async () => {
    const moment = await openMoment()
    const [email, elsewhere] = [await follower(moment), await follower(await openMoment())]
    const [row] = await ownerQuery<{ closes_at: Date }>('select closes_at from admission_moment where id = $1', [
      moment.momentId,
    ])
    await changeClosing(anna, {
      momentId: moment.momentId,
      kind: 'extension',
      newClosing: new Date(row!.closes_at.getTime() + DAY_MS),
      reason: 'Storing',
      rowVersion: 1,
    })
    expect((await mailsTo(email)).at(-1)).toMatchObject({
      message: 'closing-changed',
      parameters: { link: `http://localhost:3000/procedures/${slugOf(moment)}#momenten` },
    })
    expect((await mailsTo(elsewhere)).map((mail) => mail.message)).toEqual(['follow-confirm'])
  })
})
