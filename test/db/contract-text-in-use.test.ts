import { describe, expect, test } from 'vitest'
import { keepTextInUse } from '#app/features/agreement/text/keep-text-in-use.server.ts'
import { loadText } from '#app/features/agreement/text/load-text.server.ts'
import { uploadText } from '#app/features/agreement/text/upload-text.server.ts'
import { writeTextFile } from '#app/features/agreement/text/write-text-file.server.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { releaseAgreement } from '#app/features/agreement/release-agreement.server.ts'
import { renewAgreement } from '#app/features/agreement/renew-agreement.server.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { listAgreements } from '#db/queries/agreement.queries.ts'
import { findEdition, listEditions, readContractText } from '#db/queries/contract-text.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { admittedApplication, mandateHolder, staffMember } from '../factories/agreement.ts'
import { decided, startedText, written } from '../factories/contract-text.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const refusedFor = (kind: string) => ({ reasons: [expect.objectContaining({ kind })] })
const inUse = (actor: StaffActor) => inTransaction(actor, keepTextInUse)
const textOf = (actor: StaffActor, id: string) =>
  inTransaction(actor, async (db) => readContractText(db, (await findEdition(db, id))!))

async function lawyers() {
  return { one: await staffMember('legal', 'Jurist Een'), two: await staffMember('legal', 'Jurist Twee') }
}

/** Throws away what an earlier test left open, so that each starts clean. */
async function nothingOpen(actor: StaffActor) {
  for (const edition of await inTransaction(actor, listEditions)) {
    if (edition.origin !== 'written' || edition.status === 'adopted') continue
    if (edition.status === 'legal-review') await decided(actor, edition.id, 'return')
    await decided(actor, edition.id, 'discard')
  }
}

describe('agreements and their text', () => {
  async function drafted(lawyer: StaffActor) {
    const made = await admittedApplication()
    await prepareAgreements(lawyer)
    const all = await inTransaction(SYSTEM, listAgreements)
    const { id } = all.find((agreement) => agreement.provider_id === made.actor.providerId)!
    await generateAgreement({ agreementId: id })
    return id
  }
  const facts = async (id: string) =>
    (
      await ownerQuery<{ text_id: string; standard_hash: string }>(
        `select text_id, standard_hash from agreement where id = $1`,
        [id],
      )
    )[0]!

  test('an agreement keeps the text it was made with, also in a next version, and a later one has the later text', async () => {
    const { one, two } = await lawyers()
    await mandateHolder()
    const first = await drafted(one)
    const before = await facts(first)
    const id = await startedText(one)
    await written(one, id, { clauseId: '1.13-capacity-information', text: 'Een nieuwe zin over plaats.' })
    await decided(one, id, 'send')
    await decided(two, id, 'adopt')
    await generateAgreement({ agreementId: first })
    expect(await facts(first)).toEqual(before)
    await releaseAgreement(two, first)
    const next = await renewAgreement(one, { agreementId: first, reason: 'Adres hersteld' })
    await generateAgreement({ agreementId: next })
    expect(await facts(next)).toEqual(before)
    const later = await facts(await drafted(one))
    expect(later.text_id).toBe(id)
    expect(later.standard_hash).not.toBe(before.standard_hash)
    await expect(ownerQuery(`update agreement set text_id = $2 where id = $1`, [next, id])).rejects.toThrow(
      'keeps the text',
    )
  })

  test('no agreement is made with a text that can still change', async () => {
    const { one } = await lawyers()
    const agreement = await drafted(one)
    const id = await startedText(one)
    await ownerQuery(`alter table agreement disable trigger frozen`)
    await expect(
      ownerQuery(
        `insert into agreement select (jsonb_populate_record(null::agreement,
        to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'number', 'RO-X', 'text_id', $2::uuid, 'closed_as', 'revoked', 'closed_at', now()))).*
        from agreement a where id = $1`,
        [agreement, id],
      ),
    ).rejects.toThrow('sealed text')
    await ownerQuery(`alter table agreement enable trigger frozen`)
    await nothingOpen(one)
  })

  test('a clause that cannot be filled in is not sent to review', async () => {
    const { one } = await lawyers()
    const id = await startedText(one)
    await written(one, id, { text: 'Vanaf {{term.startsOn}}.' })
    // As if a slot had gone from the catalogue since it was written.
    await ownerQuery(
      `update clause_version set content = jsonb_set(content, '{paragraphs,0,text}', '"Zie {{provider.gone}}."') where status = 'draft' and origin = 'written'`,
    )
    await expect(decided(one, id, 'send')).rejects.toMatchObject({
      reasons: [expect.objectContaining({ kind: 'contractText.unknown-slot' })],
    })
    await nothingOpen(one)
  })
})

describe('a text from a file', () => {
  const by = { id: 'command-line', name: 'Opdrachtregel' }

  test('the official base is loaded once, reviewed by two lawyers, and is then under the next text of the region', async () => {
    const { one, two } = await lawyers()
    const file = await inTransaction(SYSTEM, async (db) => writeTextFile(db, await keepTextInUse(db), { base: true }))
    for (const { clause } of file.clauses)
      Object.assign(clause, { modelText: false, legalBasis: `${clause.legalBasis}, officiële tekst` })
    const load = () => inTransaction(SYSTEM, (db) => loadText(db, structuredClone(file), by))
    const loaded = await load()
    expect(loaded).toMatchObject({ region: null, edition: 2, known: false })
    expect(await load()).toMatchObject({ id: loaded.id, known: true })
    await decided(one, loaded.id, 'send')
    await expect(decided(one, loaded.id, 'adopt')).rejects.toMatchObject(refusedFor('contractText.secondLawyer'))
    await decided(two, loaded.id, 'adopt')
    const id = await startedText(one)
    const { clauses } = await textOf(one, id)
    expect(clauses.filter(({ layer, modelText }) => layer === 'base' && modelText)).toEqual([])
    await nothingOpen(one)
  })

  test('whoever brought in the base is no second lawyer of the text over it', async () => {
    const { one, two } = await lawyers()
    const three = await staffMember('legal', 'Jurist Drie')
    const file = await inTransaction(SYSTEM, async (db) => writeTextFile(db, await keepTextInUse(db), { base: true }))
    const own = { ...file, reason: 'Door een jurist geladen' }
    own.clauses[0]!.clause.title = 'Overwegingen vooraf'
    const bytes = new TextEncoder().encode(JSON.stringify(own))
    const { id: base } = await uploadText(one, bytes)
    await decided(two, base, 'send')
    await expect(decided(one, base, 'adopt')).rejects.toMatchObject(refusedFor('contractText.secondLawyer'))
    await decided(three, base, 'adopt')
    await expect(uploadText(await staffMember('procurement'), bytes)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(uploadText(one, undefined)).rejects.toMatchObject(refusedFor('contractText.fileMissing'))
    await expect(uploadText(one, new Uint8Array([0xff, 0xfe]))).rejects.toMatchObject(
      refusedFor('contractText.fileNotJson'),
    )
  })

  test('the text of another region stands beside ours and is never ours', async () => {
    const { one } = await lawyers()
    const ours = await inUse(one)
    const own = await inTransaction(SYSTEM, (db) => writeTextFile(db, ours, { base: false }))
    const file = { ...own, region: 'midden-limburg-oost', reason: 'Tekst van de buren' }
    const loaded = await inTransaction(SYSTEM, (db) => loadText(db, structuredClone(file), by))
    expect(loaded).toMatchObject({ region: 'midden-limburg-oost', edition: 1 })
    expect((await inUse(one)).id).toBe(ours.id)
  })

  test.each([
    ['no object', null],
    ['another format', { format: 'x' }],
    ['a misspelt field', { format: 'openhuis-contract-text/1', region: null, reason: 'x', clauses: [], extra: 1 }],
  ])('refuses %s and says where', async (_what, content) => {
    const refused = inTransaction(SYSTEM, (db) => loadText(db, content, by))
    await expect(refused).rejects.toMatchObject({
      kind: 'refused',
      reasons: expect.arrayContaining([expect.objectContaining({ kind: 'contractText.fileWrong' })]) as unknown,
    })
  })

  test('refuses a base that lacks a fixed article or has an unknown slot, with everything that is wrong', async () => {
    const file = await inTransaction(SYSTEM, async (db) => writeTextFile(db, await keepTextInUse(db), { base: true }))
    const [first, second, ...rest] = file.clauses
    const broken = {
      ...file,
      clauses: [
        { ...first!, clause: { ...first!.clause, paragraphs: [{ text: '{{nergens}}' }] } },
        second!,
        ...rest.slice(1),
      ],
    }
    await expect(inTransaction(SYSTEM, (db) => loadText(db, broken, by))).rejects.toMatchObject({
      reasons: [{ kind: 'contractText.number-missing' }, { kind: 'contractText.unknown-slot' }],
    })
  })
})
