import { readFile } from 'node:fs/promises'
import { expect, ownerQuery, type Visitor } from '../fixtures/test.ts'

/** Has agreements made for all decisions that wait, and waits for the text of this provider's. */
export async function makeAgreement(visitor: Visitor, kvkNumber: string): Promise<string> {
  await visitor.go('/juridisch')
  await visitor.press(/^Maak \d+ overeenkomst/)
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

export async function release(visitor: Visitor, agreementId: string): Promise<void> {
  await visitor.go(`/juridisch/overeenkomsten/${agreementId}`)
  await visitor.press('Geef de overeenkomst vrij', 'link')
  await visitor.press('Geef vrij')
}

/** Opens the document, confirms and signs; gives the document as it was when it was opened. */
export async function openAndSign(visitor: Visitor, address: string, password: string): Promise<Uint8Array> {
  await visitor.go(address)
  const shown = await download(visitor, /Open de overeenkomst/)
  await visitor.go(address)
  await visitor.page.locator('[name="read"]').check()
  await visitor.page.locator('[name="authority"]').check()
  await visitor.fill({ password })
  await visitor.press('Onderteken de overeenkomst')
  return shown
}

export async function download(visitor: Visitor, link: RegExp): Promise<Uint8Array> {
  const [file] = await Promise.all([
    visitor.page.waitForEvent('download'),
    visitor.page.getByRole('link', { name: link }).first().click(),
  ])
  return new Uint8Array(await readFile(await file.path()))
}
