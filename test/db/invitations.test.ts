import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProviderActor, ProviderRole } from '#app/features/identity/actor.ts'
import { createAccount, createStaffAccount } from '#app/features/identity/create-account.server.ts'
import { requireProvider, signedInPerson } from '#app/features/identity/current-person.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { joinWithAccount, joinWithNewAccount, readInvitation } from '#app/features/party/accept-invitation.server.ts'
import { addProvider } from '#app/features/party/add-provider.server.ts'
import { inviteColleague } from '#app/features/party/invite-colleague.server.ts'
import { removeColleague } from '#app/features/party/remove-colleague.server.ts'
import { listOpenInvitations } from '#db/queries/invitation.queries.ts'
import { listColleagues } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { browser, ending, type Browser } from '../factories/browser.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const PASSWORD = 'vier losse woorden hier'
const ADDRESS = '198.51.100.1'

async function enter(email: string): Promise<Browser> {
  const chrome = browser()
  chrome.keep((await signIn({ email, password: PASSWORD }, chrome.origin())).cookies)
  return chrome
}

async function founded(name: string, kvkNumber: string): Promise<{ actor: ProviderActor; chrome: Browser }> {
  const email = `${name}@zorg.example`
  const { personId } = await createAccount({ name, email, password: PASSWORD })
  await addProvider({ kvkNumber, legalName: `Zorg ${name}` }, { personId, name })
  const chrome = await enter(email)
  return { chrome, actor: await requireProvider(chrome.request()) }
}

async function tokenFor(email: string): Promise<string> {
  const [mail] = await ownerQuery<{ parameters: { link: string } }>(
    `select parameters from outbox_mail where recipient = $1 and message = 'invitation' order by created_at desc`,
    [email],
  )
  return mail!.parameters.link.split('/').at(-1)!
}

async function invited(actor: ProviderActor, name: string, role: ProviderRole = 'editor'): Promise<string> {
  await inviteColleague(actor, { email: `${name}@zorg.example`, role }, 'nl')
  return tokenFor(`${name}@zorg.example`)
}

async function joined(actor: ProviderActor, name: string, role: ProviderRole): Promise<ProviderActor> {
  const chrome = browser()
  const token = await invited(actor, name, role)
  chrome.keep((await joinWithNewAccount(token, { name, password: PASSWORD }, chrome.origin())).cookies)
  return requireProvider(chrome.request())
}

let anna: { actor: ProviderActor; chrome: Browser }
beforeAll(async () => {
  anna = await founded('anna', '30000001')
})

describe('an invitation', () => {
  it('lets a colleague make an account and work, once', async () => {
    const token = await invited(anna.actor, 'ben')
    expect(await readInvitation(token, ADDRESS)).toMatchObject({
      providerName: 'Zorg anna',
      role: 'editor',
      hasAccount: false,
    })
    const chrome = browser()
    chrome.keep((await joinWithNewAccount(token, { name: 'Ben', password: PASSWORD }, chrome.origin())).cookies)
    expect(await requireProvider(chrome.request())).toMatchObject({ role: 'editor', providerId: anna.actor.providerId })
    expect(await ending(readInvitation(token, ADDRESS))).toBe('gone:linkGone')
    const kinds = await ownerQuery(`select kind from audit_event where provider_id = $1 order by id`, [
      anna.actor.providerId,
    ])
    expect(kinds.slice(-2)).toEqual([{ kind: 'colleague.invited' }, { kind: 'colleague.joined' }])
  })

  it('can be accepted with an account of before, by its owner only', async () => {
    const other = await founded('cas', '30000002')
    const stranger = await founded('dirk', '30000003')
    const token = await invited(anna.actor, 'cas', 'reader')
    const dirk = (await signedInPerson(stranger.chrome.request()))!
    expect(await ending(joinWithAccount(token, dirk, ADDRESS))).toBe('forbidden:invitationForOther')
    const making = joinWithNewAccount(token, { name: 'Cas', password: 'een heel ander woord' }, browser().origin())
    expect(await ending(making)).toBe('conflict:emailKnown')
    await joinWithAccount(token, (await signedInPerson(other.chrome.request()))!, ADDRESS)
    const cas = (await signedInPerson(other.chrome.request()))!
    expect(cas.providers).toMatchObject([{ legalName: 'Zorg anna', role: 'reader' }, { legalName: 'Zorg cas' }])
  })

  it('is one invitation and one mail when the form is sent twenty times', async () => {
    const form = { email: 'dubbel@zorg.example', role: 'editor', key: randomUUID() } as const
    await Promise.all(Array.from({ length: 20 }, () => inviteColleague(anna.actor, form, 'nl')))
    const kept = await ownerQuery(`select expires_at > clock_timestamp() as open from invitation where email = $1`, [
      form.email,
    ])
    expect(kept).toEqual([{ open: true }])
    expect(await ownerQuery(`select from outbox_mail where recipient = $1`, [form.email])).toHaveLength(1)
    await readInvitation(await tokenFor(form.email), ADDRESS)
  })

  it('ends after fourteen days, and when a newer one is sent', async () => {
    const old = await invited(anna.actor, 'eva')
    const newer = await invited(anna.actor, 'eva')
    expect(await ending(readInvitation(old, ADDRESS))).toBe('gone:linkGone')
    expect(await ending(readInvitation(newer, ADDRESS))).toBe('done')
    const shown = await inTransaction(anna.actor, (db) => listOpenInvitations(db, anna.actor.providerId))
    expect(shown.filter(({ email }) => email === 'eva@zorg.example')).toHaveLength(1)
    const [row] = await ownerQuery<{ days: string }>(
      `select extract(epoch from expires_at - invited_at) / 86400 as days from invitation order by invited_at desc limit 1`,
    )
    expect(Number(row!.days)).toBeCloseTo(14, 3)
    await ownerQuery(`update invitation set expires_at = now() where email = 'eva@zorg.example'`)
    expect(await ending(readInvitation(newer, ADDRESS))).toBe('gone:linkGone')
  })

  it('accepted twice at once counts once', async () => {
    const fred = await founded('fred', '30000004')
    const token = await invited(anna.actor, 'fred')
    const person = (await signedInPerson(fred.chrome.request()))!
    const ends = await Promise.all([1, 2, 3].map(() => ending(joinWithAccount(token, person, ADDRESS))))
    expect(ends.toSorted()).toEqual(['done', 'gone:linkGone', 'gone:linkGone'])
  })

  it('is not for somebody of the region, nor for who works here already', async () => {
    const email = 'gijs@zorg.example'
    await createStaffAccount({ name: 'gijs', email, password: PASSWORD, desks: ['legal'] })
    const token = await invited(anna.actor, 'gijs')
    const gijs = (await signedInPerson((await enter(email)).request()))!
    expect(await ending(joinWithAccount(token, gijs, ADDRESS))).toBe('forbidden:staffCannotJoin')
    const again = inviteColleague(anna.actor, { email: 'anna@zorg.example', role: 'editor' }, 'nl')
    expect(await ending(again)).toBe('refused:colleagueAlready')
  })

  it('is sent by administrators only, and shown to nobody else’s organisation', async () => {
    const hanna = await joined(anna.actor, 'hanna', 'editor')
    const sending = inviteColleague(hanna, { email: 'iris@zorg.example', role: 'administrator' }, 'nl')
    expect(await ending(sending)).toBe('forbidden:administratorsOnly')
    expect(await ending(removeColleague(hanna, anna.actor.personId))).toBe('forbidden:administratorsOnly')
    const other = await founded('jan', '30000005')
    const seen = await inTransaction(other.actor, async (db) => [
      ...(await listOpenInvitations(db, anna.actor.providerId)),
      ...(await listColleagues(db, anna.actor.providerId)),
    ])
    expect(seen).toEqual([])
  })
})

describe('a colleague who leaves', () => {
  it('has no access from that moment, and can be invited again', async () => {
    const email = 'kim@zorg.example'
    const kim = await joined(anna.actor, 'kim', 'reader')
    const chrome = await enter(email)
    await removeColleague(anna.actor, kim.personId)
    expect(await ending(requireProvider(chrome.request()))).toBe('403:')
    const token = await invited(anna.actor, 'kim', 'editor')
    await joinWithAccount(token, (await signedInPerson(chrome.request()))!, ADDRESS)
    expect(await requireProvider(chrome.request())).toMatchObject({ role: 'editor' })
  })

  it('is not the last administrator, also when two remove each other at once', async () => {
    const { actor: leo } = await founded('leo', '30000006')
    expect(await ending(removeColleague(leo, leo.personId))).toBe('refused:lastAdministrator')
    const mia = await joined(leo, 'mia', 'administrator')
    const ends = await Promise.all([
      ending(removeColleague(leo, mia.personId)),
      ending(removeColleague(mia, leo.personId)),
    ])
    expect(ends.filter((end) => end === 'done')).toHaveLength(1)
    const left = await ownerQuery(`select from membership where provider_id = $1 and ended_at is null`, [
      leo.providerId,
    ])
    expect(left).toHaveLength(1)
  })

  it('is somebody of the own organisation', async () => {
    const { actor: nina } = await founded('nina', '30000007')
    expect(await ending(removeColleague(nina, anna.actor.personId))).toBe('not-found:notFound')
    expect(await ending(requireProvider(anna.chrome.request()))).toBe('done')
  })
})
