import { describe, expect, it } from 'vitest'
import { createAccount, createStaffAccount } from '#app/features/identity/create-account.server.ts'
import { requireProvider, signedInPerson } from '#app/features/identity/current-person.server.ts'
import { LIMITS, spend } from '#app/features/identity/rate-limits.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { confirmRegistration, readRegistration } from '#app/features/party/confirm-registration.server.ts'
import { registerFurther } from '#app/features/party/register-further.server.ts'
import { registerProvider } from '#app/features/party/register-provider.server.ts'
import { browser, ending } from '../factories/browser.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
process.env.REGISTRATIONS_PER_HOUR = '20'
const PASSWORD = 'vier losse woorden hier'
const HERE = { clientAddress: '198.51.100.1', locale: 'nl' } as const

const form = (kvkNumber: string, name: string) => ({
  kvkNumber,
  legalName: `Stichting ${name}`,
  name,
  email: `${name.toLowerCase()}@zorg.example`,
})

type SentMail = { message: string; parameters: Record<string, string> }
const mailsTo = (email: string) =>
  ownerQuery<SentMail>('select message, parameters from outbox_mail where recipient = $1 order by created_at', [email])

async function linkTo(email: string): Promise<string> {
  const mail = (await mailsTo(email)).findLast(({ message }) => message === 'verify-email')
  return new URL(mail!.parameters.link!).searchParams.get('token')!
}

async function registered(kvkNumber: string, name: string) {
  const asked = form(kvkNumber, name)
  await registerProvider(asked, HERE)
  const chrome = browser()
  chrome.keep((await confirmRegistration(await linkTo(asked.email), PASSWORD, chrome.origin())).cookies)
  return { ...asked, chrome }
}

describe('registering a provider', () => {
  it('makes nothing until the link in the mail is followed, and then all of it', async () => {
    const asked = form('20000001', 'Els')
    await registerProvider(asked, HERE)
    const before = `select from provider where kvk_number = '20000001' union all select from identity."user" where email = 'els@zorg.example'`
    expect(await ownerQuery(before)).toEqual([])
    const token = await linkTo(asked.email)
    expect(await readRegistration(token, HERE.clientAddress)).toEqual({ ...asked, locale: 'nl' })
    const chrome = browser()
    chrome.keep((await confirmRegistration(token, PASSWORD, chrome.origin())).cookies)
    const actor = await requireProvider(chrome.request())
    expect(actor).toMatchObject({ personName: 'Els', email: asked.email, role: 'administrator' })
    const events = await ownerQuery(
      'select kind, payload, visibility from audit_event where provider_id = $1 order by id',
      [actor.providerId],
    )
    expect(events).toEqual([
      { kind: 'provider.registered', payload: { kvkNumber: '20000001' }, visibility: 'shared' },
      { kind: 'colleague.joined', payload: { name: 'Els', role: 'administrator' }, visibility: 'shared' },
    ])
    expect(await ending(readRegistration(token, HERE.clientAddress))).toBe('gone:linkGone')
  })

  it('is not possible with a password that is known, and can then be tried again', async () => {
    const asked = form('20000002', 'Bo')
    await registerProvider(asked, HERE)
    const token = await linkTo(asked.email)
    expect(await ending(confirmRegistration(token, 'wachtwoord123', browser().origin()))).toBe('refused:passwordKnown')
    expect(await ending(confirmRegistration(token, asked.email, browser().origin()))).toBe('refused:passwordKnown')
    expect(await ending(confirmRegistration(token, PASSWORD, browser().origin()))).toBe('done')
  })

  it('is not possible after a day', async () => {
    const asked = form('20000003', 'Laat')
    await registerProvider(asked, HERE)
    const token = await linkTo(asked.email)
    await ownerQuery(`update identity.verification set "expiresAt" = now() - interval '1 second'`)
    expect(await ending(confirmRegistration(token, PASSWORD, browser().origin()))).toBe('gone:linkGone')
  })

  it('clicked twice at once makes one account and one provider', async () => {
    const asked = form('20000004', 'Dubbel')
    await registerProvider(asked, HERE)
    const token = await linkTo(asked.email)
    const ends = await Promise.all(
      [1, 2, 3].map(() => ending(confirmRegistration(token, PASSWORD, browser().origin()))),
    )
    expect(ends.filter((end) => end === 'done')).toHaveLength(1)
    expect(await ownerQuery(`select from provider where kvk_number = '20000004'`)).toHaveLength(1)
  })

  it('keeps only a hash of what the link says', async () => {
    const asked = form('20000005', 'Hash')
    await registerProvider(asked, HERE)
    const token = await linkTo(asked.email)
    expect(await ownerQuery('select from identity.verification where identifier like $1', [`%${token}%`])).toEqual([])
  })

  it('ends after too many attempts from one address', async () => {
    const at = { ...HERE, clientAddress: '192.0.2.1' }
    for (let count = 1; count < LIMITS.registrationPerAddress.points; count += 1) {
      await spend('registrationPerAddress', at.clientAddress)
    }
    expect(await ending(registerProvider(form('20000006', 'Veel'), at))).toBe('done')
    expect(await ending(registerProvider(form('20000006', 'Veel'), at))).toBe('too-many:tooManyAttempts')
    expect(await ending(registerProvider(form('20000006', 'Veel'), HERE))).toBe('done')
  })
})

describe('an organisation that is registered already', () => {
  it('is not registered again: who asks and who manages it are told by mail', async () => {
    const first = await registered('20000011', 'Eerste')
    const asked = form('20000011', 'Tweede')
    expect(await ending(registerProvider(asked, HERE))).toBe('done')
    expect(await mailsTo(asked.email)).toEqual([
      { message: 'organisation-known', parameters: { name: 'Tweede', kvkNumber: '20000011' } },
    ])
    const toAdministrator = (await mailsTo(first.email)).filter(({ message }) => message === 'registration-attempt')
    expect(toAdministrator).toMatchObject([
      { parameters: { providerName: 'Stichting Eerste', attemptedBy: 'Tweede (tweede@zorg.example)' } },
    ])
  })

  it('tells its administrators once a day, however often somebody tries', async () => {
    const first = await registered('20000012', 'Rustig')
    for (let count = 0; count < 3; count += 1) await registerProvider(form('20000012', 'Drammer'), HERE)
    const mails = (await mailsTo(first.email)).filter(({ message }) => message === 'registration-attempt')
    expect(mails).toHaveLength(1)
  })

  it('goes to who confirms first when two ask at the same time', async () => {
    const [a, b] = [form('20000013', 'Vlug'), form('20000013', 'Traag')]
    await registerProvider(a, HERE)
    await registerProvider(b, HERE)
    expect(await ending(confirmRegistration(await linkTo(a.email), PASSWORD, browser().origin()))).toBe('done')
    const late = confirmRegistration(await linkTo(b.email), PASSWORD, browser().origin())
    expect(await ending(late)).toBe('refused:kvkRegistered')
    expect(await ownerQuery(`select from identity."user" where email = $1`, [b.email])).toEqual([])
  })
})

describe('an address that has an account', () => {
  it('gets a mail that says so, and nothing changes', async () => {
    const known = await registered('20000021', 'Bekend')
    await registerProvider({ ...form('20000022', 'Vreemde'), email: known.email }, HERE)
    const [mail] = (await mailsTo(known.email)).filter(({ message }) => message === 'already-registered')
    expect(mail?.parameters).toEqual({ name: 'Bekend', link: 'http://localhost:3000/inloggen' })
    expect((await mailsTo(known.email)).filter(({ message }) => message === 'verify-email')).toHaveLength(1)
    expect(await ownerQuery(`select from provider where kvk_number = '20000022'`)).toEqual([])
  })

  it('is answered as slowly as any other', async () => {
    await createAccount({ name: 'Tijd', email: 'tijd@zorg.example', password: PASSWORD })
    const timed = async (asked: ReturnType<typeof form>) => {
      const began = performance.now()
      await registerProvider(asked, HERE)
      return performance.now() - began
    }
    const times = [await timed(form('20000023', 'Tijd')), await timed(form('20000023', 'Nieuw'))]
    expect(Math.abs(times[0]! - times[1]!)).toBeLessThan(200)
  })

  it('registers a further organisation when signed in; somebody of the region cannot', async () => {
    const { chrome } = await registered('20000024', 'Meer')
    const person = (await signedInPerson(chrome.request()))!
    const further = { kvkNumber: '20000025', legalName: 'Stichting Meer Twee' }
    expect(await ending(registerFurther(further, person, '198.51.100.2'))).toBe('done')
    expect(await ending(registerFurther(further, person, '198.51.100.2'))).toBe('refused:kvkRegistered')
    expect((await signedInPerson(chrome.request()))!.providers.map(({ legalName }) => legalName)).toEqual([
      'Stichting Meer',
      'Stichting Meer Twee',
    ])
    const email = 'officer@regio.example'
    await createStaffAccount({ name: 'O', email, password: PASSWORD, desks: ['procurement'] })
    const staff = browser()
    staff.keep((await signIn({ email, password: PASSWORD }, staff.origin())).cookies)
    const officer = (await signedInPerson(staff.request()))!
    const own = { kvkNumber: '20000026', legalName: 'Eigen' }
    expect(await ending(registerFurther(own, officer, '198.51.100.2'))).toBe('forbidden:staffCannotJoin')
    expect(await ownerQuery(`select from provider where kvk_number = '20000026'`)).toEqual([])
  })
})
