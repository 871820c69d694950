import { readFile } from 'node:fs/promises'
import { expect, ownerQuery, type Visitor } from '../fixtures/test.ts'
import { askTool, hasTool, toolFile } from '#test/setup/pdf-tools.ts'
import { pdfsigOf } from '#test/setup/signed-elsewhere.ts'
import { openLastMail } from './people.ts'

/** Has the agreements of the moment of this provider made, and waits for the text of this provider's. */
export async function makeAgreement(visitor: Visitor, kvkNumber: string): Promise<string> {
  await visitor.go('/juridisch')
  const { page } = visitor
  const moment = page.locator(`form:has([name="moment"][value="${await momentOf(kvkNumber)}"])`)
  await Promise.all([page.waitForEvent('load'), moment.getByRole('button', { name: /^Maak \d+ overeenkomst/ }).click()])
  await expect
    .poll(async () => (await agreementOf(kvkNumber))?.draft_file_id ?? null, { timeout: 120_000 })
    .not.toBeNull()
  return String((await agreementOf(kvkNumber))?.id)
}

async function agreementOf(kvkNumber: string): Promise<Record<string, unknown> | undefined> {
  const rows = await ownerQuery(
    'select a.id, a.draft_file_id from agreement a join provider p on p.id = a.provider_id where p.kvk_number = $1',
    [kvkNumber],
  )
  return rows[0]
}

/** The moment of the last application of this provider. */
async function momentOf(kvkNumber: string): Promise<string> {
  const [last] = await ownerQuery(
    `select a.moment_id from application a join provider p on p.id = a.provider_id
     where p.kvk_number = $1 order by a.started_at desc limit 1`,
    [kvkNumber],
  )
  return String(last?.moment_id)
}

export async function release(visitor: Visitor, agreementId: string): Promise<void> {
  await visitor.go(`/juridisch/overeenkomsten/${agreementId}`)
  await visitor.press('Geef de overeenkomst vrij', 'link')
  await visitor.press('Geef vrij')
}

/** Opens the document, confirms and signs; gives the document as it was when it was opened. */
export async function openAndSign(
  visitor: Visitor,
  address: string,
  password: string,
  what: 'overeenkomst' | 'wijziging' = 'overeenkomst',
): Promise<Uint8Array> {
  await visitor.go(address)
  const shown = await download(visitor, new RegExp(`Open de ${what}`))
  await visitor.go(address)
  const code = await askCode(visitor)
  if (code) await visitor.go(address)
  await visitor.page.locator('[name="read"]').check()
  await visitor.page.locator('[name="authority"]').check()
  await visitor.fill(code ? { password, code } : { password })
  await visitor.press(`Onderteken de ${what}`)
  return shown
}

/** Confirms and sends in a document that was signed elsewhere, with the code from the mail. */
export async function confirmAndSend(
  visitor: Visitor,
  address: string,
  sent: { password: string; file: Uint8Array },
): Promise<void> {
  await visitor.go(address)
  const code = await askCode(visitor)
  if (code) await visitor.go(address)
  const file = { name: 'ondertekend.pdf', mimeType: 'application/pdf', buffer: Buffer.from(sent.file) }
  await visitor.page.locator('[name="file"]').setInputFiles(file)
  for (const box of ['read', 'authority']) await visitor.page.locator(`[name="${box}"]`).check()
  await visitor.fill(code ? { password: sent.password, code } : { password: sent.password })
  await visitor.press('Stuur de ondertekende PDF in')
}

/** Asks for the code by mail and reads it there; empty for who signed in with an app. */
async function askCode(visitor: Visitor): Promise<string> {
  if ((await visitor.page.locator('[name="code"]').count()) === 0) return ''
  await visitor.press('Stuur mij een code')
  const told = await visitor.page.getByRole('main').innerText()
  const [, recipient] = /code naar (\S+@\S+\w)\./.exec(told) ?? []
  await openLastMail(visitor, recipient ?? '', /code/i)
  const [, code] = /code is (\d{6})/.exec(await visitor.page.getByRole('main').innerText()) ?? []
  return code ?? ''
}

export async function download(visitor: Visitor, link: RegExp): Promise<Uint8Array> {
  const [file] = await Promise.all([
    visitor.page.waitForEvent('download'),
    visitor.page.getByRole('link', { name: link }).first().click(),
  ])
  return new Uint8Array(await readFile(await file.path()))
}

type Signed = { signed: Uint8Array; certificate: Uint8Array; signatures: number; names: string }

/** Independent programs agree about a signed agreement and its certificate, where the machine has them. */
export async function expectSound({ signed, certificate, signatures, names }: Signed): Promise<void> {
  if (!(await hasTool('pdfsig'))) return
  const files = { 'a.pdf': signed, 'c.pdf': certificate }
  expect((await pdfsigOf(signed)).match(/Signature is Valid/g)).toHaveLength(signatures)
  expect((await askTool('qpdf', ['--check', 'a.pdf'], files)).exitCode).toBe(0)
  for (const file of ['a.pdf', 'c.pdf'])
    expect((await askTool('pdfinfo', ['-struct', file], files)).output).toContain('H1')
  const order = { files, result: 'contract.json' }
  const attached = await toolFile('pdfdetach', ['-save', '1', '-o', 'contract.json', 'a.pdf'], order)
  expect(attached.toString()).toContain(names)
}
