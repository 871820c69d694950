import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createAccount } from '#app/features/identity/create-account.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import routes from '#app/routes.ts'
import { saveMembership } from '#db/queries/membership.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { completeApplication, registeredProvider, submittedApplication } from '../factories/application.ts'
import { browser, type Browser } from '../factories/browser.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const PASSWORD = 'vier losse woorden hier'

type Handler = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<unknown>
type Walked = { path: string; file: string }

/** Every address of the provider's desk, and of files, that names something by its id. */
const walked = routes.flatMap((entry): Walked[] => {
  const { path = '', file } = entry
  const named = path.includes(':') && !path.includes(':momentId')
  return named && /^routes\/(provider\/|resources\/(file|agreement-document))/.test(file) ? [{ path, file }] : []
})

let params: Record<string, string>
let owner: Browser
let stranger: Browser

async function enterAs(providerId: string): Promise<Browser> {
  const email = `${randomUUID().slice(0, 8)}@zorg.example`
  const { personId } = await createAccount({ name: 'Sanne', email, password: PASSWORD })
  await inTransaction(SYSTEM, (db) => saveMembership(db, { providerId, personId, role: 'administrator' }))
  const at = browser()
  at.keep((await signIn({ email, password: PASSWORD }, at.origin())).cookies)
  return at
}

beforeAll(async () => {
  const draft = await completeApplication()
  const sent = await submittedApplication({ moment: draft })
  const [file] = await ownerQuery<{ id: string }>('select id from stored_file where provider_id = $1', [
    draft.actor.providerId,
  ])
  params = {
    id: draft.applicationId,
    code: '41N11',
    criterionId: 'GE-1',
    evidenceId: 'GE-1-KVK',
    fileId: file!.id,
    submissionId: sent.submissionId,
    agreementId: randomUUID(),
    personId: draft.actor.personId,
  }
  owner = await enterAs(draft.actor.providerId)
  stranger = await enterAs((await registeredProvider()).actor.providerId)
})

type Visit = { method: 'GET' | 'POST'; params: Record<string, string> }

/** The status a browser sees: of what is thrown, of what is answered, or 200 for a page. */
async function statusOf(handler: Handler, at: Browser, { method, params }: Visit): Promise<number> {
  const init = method === 'GET' ? {} : { method, body: new URLSearchParams({ answer: 'yes' }) }
  const request = new Request('http://localhost:3000/', { ...init, headers: at.origin().headers })
  const answer = await handler({ request, params, context: {} }).catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return answer.status
  return (answer as { init?: { status?: number } }).init?.status ?? 200
}

const modules = import.meta.glob<{ loader?: Handler; action?: Handler }>(
  '../../app/routes/{provider,resources}/*.{ts,tsx}',
)
const moduleOf = async (file: string) => (await modules[`../../app/${file}`]?.()) ?? {}

test('there is something to walk', () => {
  expect(walked.length).toBeGreaterThanOrEqual(15)
})

test.each(walked)('/$path does not exist for another provider, to read or to change', async ({ file }) => {
  const { loader, action } = await moduleOf(file)
  const nothing = Object.fromEntries(Object.keys(params).map((name) => [name, randomUUID()]))
  const before = await ownerQuery('select count(*) from audit_event')
  if (loader) expect(await statusOf(loader, stranger, { method: 'GET', params })).toBe(404)
  if (action) {
    const status = await statusOf(action, stranger, { method: 'POST', params })
    expect([404, 422]).toContain(status)
    expect(await statusOf(action, stranger, { method: 'POST', params: nothing })).toBe(status)
  }
  expect(await ownerQuery('select count(*) from audit_event')).toEqual(before)
})

const OWN = ['', '/organisatie', '/gegevens', '/producten', '/producten/:code', '/vragen', '/vragen/:criterionId']
const own = [...OWN.map((page) => `aanmeldingen/:id${page}`), 'bestanden/:fileId']

test.each(walked.filter(({ path }) => own.includes(path)))('/$path exists for its own provider', async ({ file }) => {
  const { loader } = await moduleOf(file)
  expect(await statusOf(loader!, owner, { method: 'GET', params })).toBe(200)
})
