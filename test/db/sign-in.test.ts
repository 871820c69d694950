import { beforeAll, describe, expect, it } from 'vitest'
import { auth } from '#app/features/identity/auth.server.ts'
import { createAccount, createDemoAccount, createStaffAccount } from '#app/features/identity/create-account.server.ts'
import {
  currentPerson,
  requireAny,
  requireProvider,
  requireProviderRole,
  requireStaff,
  signedInPerson,
} from '#app/features/identity/current-person.server.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#app/features/identity/demo-accounts.ts'
import { organisationCookie } from '#app/features/identity/organisation-choice.server.ts'
import { LIMITS, spend } from '#app/features/identity/rate-limits.server.ts'
import {
  confirmSecondFactor,
  freshBackupCodes,
  startSecondFactor,
} from '#app/features/identity/second-factor-setup.server.ts'
import { awaitingSecondFactor, demoCode, verifySecondFactor } from '#app/features/identity/second-factor.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { signOut } from '#app/features/identity/sign-out.server.ts'
import { addProvider } from '#app/features/party/add-provider.server.ts'
import { browser, ending, type Browser } from '../factories/browser.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const PASSWORD = 'vier losse woorden hier'
const TOTP_SECRET = 'a-second-factor-for-tests'

async function codeOf(secret = TOTP_SECRET): Promise<string> {
  return (await auth().api.generateTOTP({ body: { secret } })).code
}

async function enter(email: string, at: Browser = browser(), password = PASSWORD): Promise<Browser> {
  at.keep((await signIn({ email, password }, at.origin())).cookies)
  return at
}

async function newPerson(name: string) {
  const email = `${name}@zorg.example`
  return { email, ...(await createAccount({ name, email, password: PASSWORD })) }
}

describe('with a password', () => {
  it('gives a session, in a cookie that scripts and other sites cannot use', async () => {
    const { email } = await newPerson('sanne')
    const { cookies, next } = await signIn({ email, password: PASSWORD }, browser().origin())
    expect(next).toBe('inside')
    expect(cookies.getSetCookie()[0]).toMatch(
      /^openhuis\.session_token=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    )
  })

  it('says the same for an unknown address as for a wrong password, and works as long on it', async () => {
    const { email } = await newPerson('timing')
    const timed = async (address: string) => {
      const began = performance.now()
      const end = await ending(signIn({ email: address, password: 'niet het goede woord' }, browser().origin()))
      return { end, took: performance.now() - began }
    }
    await timed(email)
    const known = await timed(email)
    const unknown = await timed('niemand@zorg.example')
    expect(unknown.end).toBe('refused:wrongCredentials')
    expect(known.end).toBe(unknown.end)
    // Hashing the password is what takes long; without it an unknown address would be some ten times as fast.
    expect(unknown.took).toBeGreaterThan(known.took / 3)
  })

  it('keeps no address of somebody it does not know', async () => {
    await ending(signIn({ email: 'onbekend@elders.example', password: 'x' }, browser().origin()))
    const [row] = await ownerQuery<{ trail: string }>(
      `select string_agg(to_jsonb(e)::text, ' ') as trail from audit_event e`,
    )
    expect(row!.trail).toContain('person.sign-in-refused')
    expect(row!.trail).not.toContain('elders.example')
  })

  it('starts a new session each time and ends the one that the browser had', async () => {
    const { email } = await newPerson('twice')
    const chrome = await enter(email)
    const earlier = browser()
    for (const [name, value] of chrome.cookies) earlier.cookies.set(name, value)
    await enter(email, chrome)
    expect(await currentPerson(earlier.request())).toBeNull()
    expect(await currentPerson(chrome.request())).toMatchObject({ person: { email } })
  })

  it('ends on the server too when somebody signs out', async () => {
    const chrome = await enter((await newPerson('leaving')).email)
    const copy = chrome.request()
    chrome.keep(await signOut(chrome.headers()))
    expect(await currentPerson(copy)).toBeNull()
    expect(chrome.cookies.size).toBe(0)
  })

  it('does not accept a cookie that was made up', async () => {
    const chrome = await enter((await newPerson('forged')).email)
    const [name, value] = [...chrome.cookies][0]!
    chrome.cookies.set(name, value.replace(/\..*/, '.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D'))
    expect(await currentPerson(chrome.request())).toBeNull()
  })
})

describe('too often', () => {
  it('makes an account wait, also with the right password, and nobody else', async () => {
    const [{ email }, other] = [await newPerson('guessed'), await newPerson('bystander')]
    for (let count = 2; count < LIMITS.signInPerAccount.points; count += 1) await spend('signInPerAccount', email)
    for (const address of ['203.0.113.1', '203.0.113.2']) {
      const end = await ending(signIn({ email, password: 'zo maar een gok' }, browser().origin(address)))
      expect(end).toBe('refused:wrongCredentials')
    }
    const late = await signIn({ email, password: PASSWORD }, browser().origin('203.0.113.99')).catch(
      (error: unknown) => error,
    )
    expect(late).toMatchObject({ kind: 'too-many', reasons: [{ kind: 'tooManyAttempts' }] })
    expect((late as { reasons: [{ params: { time: string } }] }).reasons[0].params.time).toMatch(/^\d\d:\d\d$/)
    expect(await ending(signIn({ email: other.email, password: PASSWORD }, browser().origin()))).toBe('done')
  })

  it('makes an address wait, over all accounts, counting only what was wrong', async () => {
    const { email } = await newPerson('right')
    const at = browser().origin('192.0.2.7')
    for (let count = 2; count < LIMITS.signInPerAddress.points; count += 1) await spend('signInPerAddress', '192.0.2.7')
    for (const guess of ['een@zorg.example', 'twee@zorg.example']) {
      expect(await ending(signIn({ email, password: PASSWORD }, at))).toBe('done')
      expect(await ending(signIn({ email: guess, password: 'x' }, at))).toBe('refused:wrongCredentials')
    }
    expect(await ending(signIn({ email, password: PASSWORD }, at))).toBe('too-many:tooManyAttempts')
    expect(await ending(signIn({ email, password: PASSWORD }, browser().origin('192.0.2.8')))).toBe('done')
  })
})

describe('with a second factor', () => {
  const email = 'officer@regio.example'
  beforeAll(async () => {
    await createStaffAccount({
      name: 'Officer',
      email,
      password: PASSWORD,
      desks: ['procurement'],
      totpSecret: TOTP_SECRET,
    })
  })

  it('is nobody until the code is given, and then may work at the own desk only', async () => {
    const chrome = await enter(email)
    expect(await currentPerson(chrome.request())).toBeNull()
    expect(await awaitingSecondFactor(chrome.headers())).toMatchObject({ email, name: 'Officer' })
    expect(await ending(verifySecondFactor('000000', chrome.headers()))).toBe('refused:codeWrong')
    chrome.keep(await verifySecondFactor(await codeOf(), chrome.headers()))
    const actor = await requireStaff(chrome.request('/inkoop'), 'procurement')
    expect(actor).toMatchObject({ desk: 'staff', personName: 'Officer', email, desks: ['procurement'] })
    expect(await requireAny(chrome.request())).toEqual(actor)
    expect(await ending(requireStaff(chrome.request('/juridisch'), 'legal'))).toBe('403:')
    expect(await ending(requireProvider(chrome.request('/aanbieder')))).toBe('403:')
  })

  it('refuses a code that was used, within its own time', async () => {
    const other = 'second.officer@regio.example'
    await createStaffAccount({ name: 'O', email: other, password: PASSWORD, desks: ['legal'], totpSecret: TOTP_SECRET })
    const code = await codeOf()
    const [first, second] = [await enter(other), await enter(other)]
    expect(await ending(verifySecondFactor(code, first.headers()))).toBe('done')
    expect(await ending(verifySecondFactor(code, second.headers()))).toBe('refused:codeUsed')
  })

  it('lets one in when two give the same code at once', async () => {
    const other = 'third.officer@regio.example'
    await createStaffAccount({ name: 'O', email: other, password: PASSWORD, desks: ['legal'], totpSecret: TOTP_SECRET })
    const code = await codeOf()
    const both = [await enter(other), await enter(other)]
    const ends = await Promise.all(both.map((chrome) => ending(verifySecondFactor(code, chrome.headers()))))
    expect(ends.toSorted()).toEqual(['done', 'refused:codeUsed'])
    const sessions = await ownerQuery(
      `select from identity.session s join identity."user" u on u.id = s."userId" where u.email = $1`,
      [other],
    )
    expect(sessions).toHaveLength(1)
  })

  it('asks for the password again after five wrong codes', async () => {
    const chrome = await enter(email)
    for (let count = 0; count < 5; count += 1) {
      expect(await ending(verifySecondFactor('000000', chrome.headers()))).toBe('refused:codeWrong')
    }
    expect(await ending(verifySecondFactor('000009', chrome.headers()))).toBe('conflict:signInAgain')
  })

  it('must be set up by staff before anything else; other sessions end and the codes are shown just then', async () => {
    const fresh = 'fresh@regio.example'
    await createStaffAccount({ name: 'Fresh', email: fresh, password: PASSWORD, desks: ['admin'] })
    const [chrome, elsewhere] = [await enter(fresh), await enter(fresh)]
    const setup = '302:/tweede-factor?naar=%2Fbeheer%3Fa%3D1'
    expect(await ending(requireStaff(chrome.request('/beheer?a=1'), 'admin'))).toBe(setup)
    expect(await ending(startSecondFactor('niet mijn wachtwoord', chrome.headers()))).toBe('refused:passwordWrong')
    const { uri, squares } = await startSecondFactor(PASSWORD, chrome.headers())
    expect(squares.length).toBeGreaterThan(20)
    expect(await ending(requireStaff(chrome.request('/beheer'), 'admin'))).toBe('302:/tweede-factor?naar=%2Fbeheer')
    const { personId } = (await signedInPerson(chrome.request()))!
    expect(await ending(confirmSecondFactor(personId, '000000', chrome.headers()))).toBe('refused:codeWrong')
    const secret = base32(new URL(uri).searchParams.get('secret')!)
    chrome.keep(await confirmSecondFactor(personId, await codeOf(secret), chrome.headers()))
    expect(await requireStaff(chrome.request('/beheer'), 'admin')).toMatchObject({ desks: ['admin'] })
    expect(await currentPerson(elsewhere.request())).toBeNull()

    const person = (await signedInPerson(chrome.request()))!
    const [backup] = (await freshBackupCodes(person))!
    expect(await freshBackupCodes({ ...person, since: new Date(person.since.getTime() - 600_000) })).toBeNull()
    const phoneless = await enter(fresh)
    expect(await ending(verifySecondFactor(backup!, phoneless.headers()))).toBe('done')
    const again = await enter(fresh)
    expect(await ending(verifySecondFactor(backup!, again.headers()))).toBe('refused:codeWrong')
  })

  it('shows its code in the demo region, and only there', async () => {
    const account = DEMO_ACCOUNTS.find((one) => one.desk === 'legal')!
    await createDemoAccount(account)
    const chrome = await enter(account.email, browser(), DEMO_PASSWORD)
    const waiting = (await awaitingSecondFactor(chrome.headers()))!
    const code = (await demoCode(waiting))!
    process.env.OPENHUIS_ENV = 'production'
    expect(await demoCode(waiting)).toBeNull()
    delete process.env.OPENHUIS_ENV
    expect(await demoCode({ ...waiting, email })).toBeNull()
    expect(await ending(verifySecondFactor(code, chrome.headers()))).toBe('done')
  })
})

describe('guards', () => {
  it('send a visitor to sign in and back', async () => {
    expect(await ending(requireProvider(browser().request('/aanmeldingen/7?stap=2')))).toBe(
      '302:/inloggen?naar=%2Faanmeldingen%2F7%3Fstap%3D2',
    )
  })

  it('refuse who works nowhere, and a role that is not enough', async () => {
    const nobody = await newPerson('nowhere')
    expect(await ending(requireProvider((await enter(nobody.email)).request()))).toBe('403:')
    const director = await newPerson('director')
    await addProvider({ kvkNumber: '11110001', legalName: 'Een' }, { personId: director.personId, name: 'director' })
    const chrome = await enter(director.email)
    expect(await requireProviderRole(chrome.request(), 'administrator')).toMatchObject({ role: 'administrator' })
    expect(await ending(requireProviderRole(chrome.request(), 'editor', 'reader'))).toBe('403:')
  })

  it('let somebody with two organisations choose, and never one of somebody else', async () => {
    const { personId, email } = await newPerson('both')
    const first = await addProvider({ kvkNumber: '11110002', legalName: 'Twee' }, { personId, name: 'both' })
    const second = await addProvider({ kvkNumber: '11110003', legalName: 'Drie' }, { personId, name: 'both' })
    const stranger = await newPerson('stranger')
    const foreign = await addProvider({ kvkNumber: '11110004', legalName: 'Vier' }, { ...stranger, name: 'stranger' })
    const chrome = await enter(email)
    const choose = '302:/organisatie-kiezen?naar=%2Faanbieder'
    expect(await ending(requireProvider(chrome.request('/aanbieder')))).toBe(choose)
    for (const providerId of [first, second]) {
      chrome.keep(new Headers({ 'Set-Cookie': organisationCookie(providerId, false) }))
      expect(await requireProvider(chrome.request())).toMatchObject({ providerId })
    }
    chrome.keep(new Headers({ 'Set-Cookie': organisationCookie(foreign, false) }))
    expect(await ending(requireProvider(chrome.request('/aanbieder')))).toBe(choose)
  })
})

/** The bytes of a base32 key, as text. */
function base32(key: string): string {
  const bits = Array.from(key, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2))).toString('utf8')
}
