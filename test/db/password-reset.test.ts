import { describe, expect, it } from 'vitest'
import { createAccount } from '#app/features/identity/create-account.server.ts'
import { currentPerson } from '#app/features/identity/current-person.server.ts'
import { requestPasswordReset, resetPassword } from '#app/features/identity/password-reset.server.ts'
import { LIMITS } from '#app/features/identity/rate-limits.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { browser, ending, type Browser } from '../factories/browser.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const PASSWORD = 'vier losse woorden hier'

async function enter(email: string): Promise<Browser> {
  const chrome = browser()
  chrome.keep((await signIn({ email, password: PASSWORD }, chrome.origin())).cookies)
  return chrome
}

async function newPerson(name: string): Promise<{ email: string }> {
  const email = `${name}@zorg.example`
  await createAccount({ name, email, password: PASSWORD })
  return { email }
}

describe('a forgotten password', () => {
  async function resetLink(email: string): Promise<string> {
    const request = new Request('http://localhost:3000/wachtwoord-vergeten', {
      headers: { Cookie: 'openhuis_locale=en' },
    })
    await requestPasswordReset(email, { request, clientAddress: '198.51.100.9' })
    const [mail] = await ownerQuery<{ parameters: { link: string }; locale: string }>(
      `select parameters, locale from outbox_mail where recipient = $1 and message = 'reset-password' order by created_at desc`,
      [email],
    )
    expect(mail?.locale).toBe('en')
    return new URL(mail!.parameters.link).searchParams.get('token')!
  }
  const set = (token: string, password = 'een nieuw lang woord') =>
    resetPassword({ token, password, clientAddress: '198.51.100.9' })

  it('is replaced once by the link, and everybody who was in is out', async () => {
    const { email } = await newPerson('forgetful')
    const chrome = await enter(email)
    const token = await resetLink(email)
    expect(await ending(set(token, 'wachtwoord123'))).toBe('refused:passwordKnown')
    expect(await ending(set(token))).toBe('done')
    expect(await ending(set(token, 'nog een ander woord'))).toBe('gone:linkGone')
    expect(await currentPerson(chrome.request())).toBeNull()
    expect(await ending(signIn({ email, password: PASSWORD }, browser().origin()))).toBe('refused:wrongCredentials')
    expect(await ending(signIn({ email, password: 'een nieuw lang woord' }, browser().origin()))).toBe('done')
  })

  it('is not replaced by a link of more than an hour ago, nor by one made up', async () => {
    const { email } = await newPerson('late')
    const token = await resetLink(email)
    await ownerQuery(`update identity.verification set "expiresAt" = now() - interval '1 second'`)
    expect(await ending(set(token))).toBe('gone:linkGone')
    expect(await ending(set('madeup'))).toBe('gone:linkGone')
    expect(await ending(set(''))).toBe('gone:linkGone')
  })

  it('leaves no usable token in the database', async () => {
    const { email } = await newPerson('leak')
    const token = await resetLink(email)
    expect(await ownerQuery(`select from identity.verification where identifier like $1`, [`%${token}%`])).toEqual([])
  })

  it('is answered the same, and as slowly, when nobody has the address; mails stop after a few', async () => {
    const request = browser().request()
    const timed = async (email: string) => {
      const began = performance.now()
      expect(await ending(requestPasswordReset(email, { request, clientAddress: '198.51.100.10' }))).toBe('done')
      return performance.now() - began
    }
    const { email } = await newPerson('often')
    const times = [await timed('nobody@zorg.example'), await timed(email)]
    expect(Math.abs(times[0]! - times[1]!)).toBeLessThan(200)
    for (let count = 0; count < 5; count += 1) await timed(email)
    const sent = await ownerQuery(`select from outbox_mail where recipient = $1`, [email])
    expect(sent).toHaveLength(LIMITS.resetPerAccount.points)
    expect(await ownerQuery(`select from outbox_mail where recipient = 'nobody@zorg.example'`)).toEqual([])
  })
})
