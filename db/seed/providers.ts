import { randomUUID } from 'node:crypto'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { DEMO_ACCOUNTS } from '#app/features/identity/demo-accounts.ts'
import type { Signatory } from '#app/features/party/provider.ts'
import { storage } from '#app/utils/storage.server.ts'
import { insertFile } from '#db/queries/file.store.ts'
import type { Db } from '#db/transaction.ts'
import { demoProviders, type DemoProvider } from './data/demo-providers.ts'
import { randomFrom, type Random } from './data/random.ts'
import { after } from './dates.ts'
import { BY_PORTAL, type History } from './history.ts'

export const DEMO_SEED = 2026

/** A demonstration provider as stored. */
export type SeededProvider = DemoProvider & {
  id: string
  /** Place in the list, from zero. */
  index: number
  /** The file that stands for every piece of its evidence. */
  evidenceFileId: string
  /** Choices of this provider alone: leaving one out changes nothing for the others. */
  random: Random
}

/** Stores the demonstration providers with their facts, signatories and one made-up piece of evidence. */
export async function seedProviders(db: Db, since: Date, past: History): Promise<SeededProvider[]> {
  const seeded: SeededProvider[] = []
  for (const [index, made] of demoProviders(DEMO_SEED).entries()) {
    const provider = { ...made, signatories: signatoriesOf(made) }
    const registeredAt = after(since, -3, index * 17)
    const id = randomUUID()
    await insertProvider(db, { id, registeredAt, provider })
    past.add(registeredAt, BY_PORTAL, {
      kind: 'provider.registered',
      subject: `provider:${id}`,
      providerId: id,
      visibility: 'shared',
      payload: { kvkNumber: provider.organisation.kvkNumber },
    })
    const evidenceFileId = await insertEvidenceFile(db, { id, name: provider.organisation.legalName, at: registeredAt })
    seeded.push({ ...provider, id, index, evidenceFileId, random: randomFrom(DEMO_SEED * 7919 + index) })
  }
  return seeded
}

/** Whoever has a demonstration account signs for its provider alone. */
function signatoriesOf({ organisation, signatories }: DemoProvider): Signatory[] {
  const account = DEMO_ACCOUNTS.find((one) => one.desk === 'provider' && one.kvkNumber === organisation.kvkNumber)
  if (!account) return signatories
  return [{ name: account.name, jobTitle: 'Bestuurder', email: account.email, authority: 'alone' }]
}

type NewProvider = { id: string; registeredAt: Date; provider: DemoProvider }

async function insertProvider(db: Db, { id, registeredAt, provider }: NewProvider): Promise<void> {
  const { organisation, signatories } = provider
  await db
    .insertInto('provider')
    .values({
      id,
      kvk_number: organisation.kvkNumber,
      legal_name: organisation.legalName,
      facts: JSON.stringify(organisation),
      facts_confirmed_at: registeredAt,
      fictitious: true,
      registered_at: registeredAt,
    })
    .execute()
  await db
    .insertInto('signatory')
    .values(
      signatories.map(({ name, jobTitle, email, authority }) => ({
        id: randomUUID(),
        provider_id: id,
        name,
        function: jobTitle,
        email,
        authority,
        removed_at: null,
      })),
    )
    .execute()
}

async function insertEvidenceFile(db: Db, owner: { id: string; name: string; at: Date }): Promise<string> {
  const { sha256, size } = await storage().put(await exampleEvidence(owner.name, owner.at))
  const file = { providerId: owner.id, sha256, name: 'voorbeeld-bewijsstuk.pdf', sizeBytes: size }
  return insertFile(db, { ...file, mediaType: 'application/pdf' })
}

/** One page that says that it is made up. */
async function exampleEvidence(providerName: string, at: Date): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.setCreationDate(at)
  document.setModificationDate(at)
  document.setTitle('Voorbeeld van een bewijsstuk')
  document.setLanguage('nl')
  const page = document.addPage([595, 842])
  const font = await document.embedFont(StandardFonts.Helvetica)
  page.drawText('Voorbeeld van een bewijsstuk', { x: 60, y: 760, size: 22, font })
  page.drawText(providerName, { x: 60, y: 725, size: 14, font })
  page.drawText('Dit document is verzonnen. Het hoort bij de demonstratieregio van Openhuis.', {
    x: 60,
    y: 695,
    size: 11,
    font,
  })
  page.drawText('De aanbieder bestaat niet en het document bewijst niets.', { x: 60, y: 678, size: 11, font })
  return document.save()
}
