import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseCsv } from 'hucre/csv'
import { findAuditLines } from '#app/features/audit/audit-list.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { createAccount } from '#app/features/identity/create-account.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { translatorFor } from '#app/i18n/translator.ts'
import routes from '#app/routes.ts'
import { listAuditEvents } from '#db/queries/admin.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listMails } from '#db/queries/mail-list.queries.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { registeredProvider } from '../factories/application.ts'
import { browser, type Browser } from '../factories/browser.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const admin = officer('Petra', ['admin'])
const PASSWORD = 'vier losse woorden hier'

const mail = (recipient: string) =>
  inTransaction(SYSTEM, (db) =>
    putMail(db, {
      recipient,
      message: 'organisation-known',
      parameters: { name: 'Sanne', kvkNumber: '90000001' },
      locale: 'nl',
      onceKey: randomUUID(),
    }),
  )

describe('the list of mails', () => {
  test('is searched, filtered and paged by the database, and all of it for a file', async () => {
    for (let index = 0; index < 30; index += 1) await mail(`lezer-${index}@lijst.example`)
    await mail('100%@lijst.example')
    await ownerQuery(`update outbox_mail set sent_at = clock_timestamp() where recipient = 'lezer-3@lijst.example'`)
    await ownerQuery(
      `update outbox_mail set attempts = 2, last_error = 'vol' where recipient = 'lezer-4@lijst.example'`,
    )
    const found = async (search: string, state: string, page: number | null) => {
      const { rows, total } = await inTransaction(admin, (db) => listMails(db, { search, state, page }))
      return [rows.length, total]
    }
    expect(await found('lijst.example', '', 1)).toEqual([25, 31])
    expect(await found('lijst.example', '', 2)).toEqual([6, 31])
    expect(await found('lijst.example', '', null)).toEqual([31, 31])
    expect(await found('100%', '', 1)).toEqual([1, 1])
    expect(await found('', 'sent', 1)).toEqual([1, 1])
    expect(await found('', 'failing', 1)).toEqual([1, 1])
    expect(await found('lijst', 'onzin', 1)).toEqual([0, 0])
  })

  test('is for the region only', async () => {
    const { actor } = await registeredProvider()
    expect(await inTransaction(actor, (db) => listMails(db, { search: '', state: '', page: null }))).toMatchObject({
      rows: [],
    })
  })
})

test('the audit trail as a file holds every event that is found, in the order of the page', async () => {
  const subject = `portal-${randomUUID()}:1`
  for (let index = 0; index < 28; index += 1) {
    await inTransaction(SYSTEM, (db) =>
      recordEvent(db, { kind: 'demo.reset', subject, providerId: null, visibility: 'internal', payload: {} }),
    )
  }
  const [page, file] = [
    await inTransaction(admin, (db) => listAuditEvents(db, { about: subject, page: 1, kinds: [] })),
    await inTransaction(admin, (db) => listAuditEvents(db, { about: subject, page: null, kinds: [] })),
  ]
  expect([page.rows.length, file.rows.length, file.total]).toEqual([25, 28, 28])
  expect(file.rows.slice(0, 25)).toEqual(page.rows)
})

test('the audit trail says in words what happened, and is found by those words and by whose account it was', async () => {
  const name = `Zoë ${randomUUID()}`
  const { personId } = await createAccount({ name, email: `${randomUUID()}@zorg.example`, password: PASSWORD })
  await inTransaction(SYSTEM, (db) =>
    recordEvent(db, {
      kind: 'person.signed-in',
      subject: `person:${personId}`,
      providerId: null,
      visibility: 'internal',
      payload: { method: 'password' },
    }),
  )
  const found = async (about: string) => (await findAuditLines(admin, translatorFor('nl'), { about, page: null })).rows
  const line = { what: 'Ingelogd', who: 'Het portaal', about: name, kind: 'person.signed-in' }
  expect(await found(name)).toMatchObject([line])
  expect(await found('ingelogd')).toContainEqual(expect.objectContaining(line))
  expect(await found('100% onzin')).toEqual([])
})

type Loader = (args: { request: Request; params: Record<string, string>; context: object }) => Promise<Response>
const files = routes.flatMap(({ path = '', file }) => (path.endsWith('/lijst/:format') ? [{ path, file }] : []))
const isPublic = (path: string) => path.startsWith('aanbieders/')

describe('the file of every list', () => {
  let stranger: Browser
  const nobody = browser()
  beforeAll(async () => {
    const email = `${randomUUID()}@zorg.example`
    await createAccount({ name: 'Sanne', email, password: PASSWORD })
    stranger = browser()
    stranger.keep((await signIn({ email, password: PASSWORD }, stranger.origin())).cookies)
  })

  const ask = async (at: Browser, file: string, format: string): Promise<Response> => {
    const { loader } = (await import(/* @vite-ignore */ `../../app/${file}`)) as { loader: Loader }
    try {
      return await loader({ request: at.request(`/?zoek=`), params: { format }, context: {} })
    } catch (thrown) {
      return thrown as Response
    }
  }

  test.each(files)('$path is only for its desk', async ({ path, file }) => {
    const [visitor, other] = [await ask(nobody, file, 'csv'), await ask(stranger, file, 'csv')]
    if (isPublic(path)) {
      expect([visitor.status, other.status]).toEqual([200, 200])
      expect((await ask(nobody, file, 'exe')).status).toBe(404)
    } else {
      expect([visitor.status, other.status]).toEqual([302, 403])
    }
  })

  test('is an attachment that a parser reads, with its heading', async () => {
    const answer = await ask(browser(), 'routes/public/providers-file.ts', 'csv')
    expect(answer.headers.get('Content-Disposition')).toContain('attachment; filename="gecontracteerde-aanbieders.csv"')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer())
    expect(parseCsv(text.slice(1), { delimiter: ';' })[0]?.[0]).toBe('Naam')
  })
})
