import { beforeAll, expect, test } from 'vitest'
import { createAccount } from '#app/features/identity/create-account.server.ts'
import { signedInPerson } from '#app/features/identity/current-person.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { signOut } from '#app/features/identity/sign-out.server.ts'
import { browser } from '../factories/browser.ts'
import { useDatabase } from '../setup/database.ts'

useDatabase()
beforeAll(() => {
  process.env.PUBLIC_URL = 'https://openhuis.example'
})

test('on https every cookie is pinned to this host and travels encrypted only', async () => {
  const account = { name: 'Sanne', email: 'sanne@zorg.example', password: 'vier losse woorden hier' }
  await createAccount(account)
  const chrome = browser()
  const { cookies } = await signIn(account, chrome.origin())
  const [session] = cookies.getSetCookie()
  expect(session).toMatch(/^__Host-openhuis\.session_token=/)
  expect(session!.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']))
  expect(session).not.toContain('Domain')
  chrome.keep(cookies)
  expect(await signedInPerson(chrome.request())).toMatchObject({ email: account.email })
  for (const cookie of (await signOut(chrome.headers())).getSetCookie()) expect(cookie).toContain('Secure')
})
