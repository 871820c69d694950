import { beforeAll, expect, test } from 'vitest'
import { createStaffAccount } from '#app/features/identity/create-account.server.ts'
import { signedInPerson } from '#app/features/identity/current-person.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { REQUEST_ID } from '#app/utils/request-id.ts'
import { browser, type Browser } from '../factories/browser.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const account = { name: 'Fleur', email: 'fleur@regio.example', password: 'vier losse woorden hier', desks: ['legal'] }
let chrome: Browser

beforeAll(async () => {
  await createStaffAccount({ ...account, desks: ['legal'] })
  chrome = browser()
  chrome.keep((await signIn(account, chrome.origin())).cookies)
})

const asked = (id: string, method = 'GET') => {
  const headers = chrome.headers()
  headers.set(REQUEST_ID, id)
  return signedInPerson(new Request('http://localhost:3000/', { headers, method }))
}

test('all parts of one page know the same person, read once', async () => {
  const [frame, page] = await Promise.all([asked('one'), asked('one')])
  expect(frame).toMatchObject({ email: account.email })
  expect(page).toBe(frame)
})

test('another request, and what a form does, reads afresh: a desk that was taken away is gone at once', async () => {
  const before = await asked('two')
  await ownerQuery('delete from staff_desk')
  expect(before?.desks).toEqual(['legal'])
  expect((await asked('two', 'POST'))?.desks).toEqual([])
  expect((await asked('three'))?.desks).toEqual([])
})
