import { describe, expect, test } from 'vitest'
import { keepShippedText, keepTextInUse } from '#app/features/agreement/text/keep-text-in-use.server.ts'
import { writeProvision, takeOut } from '#app/features/agreement/text/write-clause.server.ts'
import { decideText } from '#app/features/agreement/text/decide-text.server.ts'
import { startText } from '#app/features/agreement/text/start-text.server.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { findEdition, listClausesOf, listEditions, readContractText } from '#db/queries/contract-text.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { standardHash } from '#templates/clauses/compose-clauses.ts'
import { CLAUSES } from '#templates/framework-agreement/2026-1/clauses.ts'
import { admittedApplication, staffMember } from '../factories/agreement.ts'
import { decided, orderOn, startedText, written } from '../factories/contract-text.ts'
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

describe('the shipped text', () => {
  test('is kept once, also when two start at the same time, and is letter by letter what is shipped', async () => {
    await Promise.all([inTransaction(SYSTEM, keepShippedText), inTransaction(SYSTEM, keepShippedText)])
    await inTransaction(SYSTEM, keepShippedText)
    const editions = await inTransaction(SYSTEM, listEditions)
    expect(editions.map(({ region_code, edition, origin, status }) => [region_code, edition, origin, status])).toEqual([
      [null, 1, 'shipped', 'draft'],
      ['noord-limburg', 1, 'shipped', 'draft'],
    ])
    const { clauses, modelText } = await textOf(await staffMember('legal'), editions[1]!.id)
    expect(modelText).toBe(true)
    expect(standardHash(clauses, ['bibob'])).toBe(standardHash(CLAUSES, ['bibob']))
  })

  test('stays as it is, whoever tries', async () => {
    await expect(ownerQuery(`update clause_version set content = content || '{"title":"Anders"}'`)).rejects.toThrow(
      'frozen',
    )
    await expect(ownerQuery(`delete from template_clause`)).rejects.toThrow('frozen')
    await expect(ownerQuery(`update template_version set content_hash = null`)).rejects.toThrow('frozen')
    await expect(ownerQuery(`delete from template_version where base_id is not null`)).rejects.toThrow('frozen')
  })

  test('is not for providers: nobody outside the region reads a text in the making', async () => {
    const { actor } = await admittedApplication()
    expect(await inTransaction(actor, listEditions)).toEqual([])
    expect(await inTransaction({ desk: 'public' }, listEditions)).toEqual([])
    expect(await inTransaction(actor, (db) => db.selectFrom('clause_version').selectAll().execute())).toEqual([])
  })
})

describe('writing a text of the region', () => {
  test('only at the legal desk, one at a time, and each change stands in its own layer', async () => {
    const { one, two } = await lawyers()
    await expect(startedText(await staffMember('procurement'))).rejects.toMatchObject(refusedFor('agreement.legalOnly'))
    const id = await startedText(one)
    await expect(startedText(two)).rejects.toMatchObject(refusedFor('contractText.oneAtATime'))
    await written(one, id, { text: 'Regionale zin.' })
    await written(one, id, { layer: 'category', scope: 'A', text: 'Alleen voor A.' })
    await written(two, id, { layer: 'category', scope: 'A', text: 'Alleen voor A, anders.' })
    const { clauses } = await textOf(one, id)
    const transport = clauses.find((clause) => clause.id === '1.18-transport')!
    expect(transport.paragraphs.slice(-2).map(({ text, from, condition }) => [from?.layer, text, condition])).toEqual([
      ['region', 'Regionale zin.', undefined],
      ['category', 'Alleen voor A, anders.', { category: ['A'] }],
    ])
    const kept = await inTransaction(one, (db) => listClausesOf(db, id))
    expect(kept.find(({ layer, effect }) => layer === 'category' && effect === 'add')).toMatchObject({
      writers: [one.personId, two.personId],
    })
    await nothingOpen(one)
    expect(await ownerQuery(`select id from clause_version where origin = 'written'`)).toEqual([])
  })

  test('refuses the fixed part, an unknown slot, a stale page, and a broken address', async () => {
    const { one } = await lawyers()
    const id = await startedText(one)
    await expect(written(one, id, { clauseId: '3.03-marketing', text: 'x' })).rejects.toMatchObject(
      refusedFor('contractText.fixed-part'),
    )
    await expect(written(one, id, { text: 'Zie {{provider.iban}}.' })).rejects.toMatchObject({
      reasons: [{ kind: 'contractText.unknown-slot', field: 'text', params: { found: 'provider.iban' } }],
    })
    await expect(written(one, id, { clauseId: '9.9-none', text: 'x' })).rejects.toMatchObject({ kind: 'not-found' })
    const order = await orderOn(one, id)
    await written(one, id, { text: 'Eerst.' })
    await expect(decideText(one, { ...order, act: 'send', reason: '' })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(decideText(one, { id: 'geen-id', rowVersion: 1, act: 'send', reason: '' })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await nothingOpen(one)
  })

  test('an extra provision takes the next number; taken out, its changes go with it', async () => {
    const { one } = await lawyers()
    const id = await startedText(one)
    const form = {
      title: 'Regionale werkgroep',
      legalBasis: 'Regiovisie',
      text: [{ text: 'Meedoen.' }],
      option: undefined,
    }
    const clauseId = await writeProvision(one, { ...(await orderOn(one, id)), form })
    expect(clauseId).toBe('1.21-regionale-werkgroep')
    await written(one, id, { clauseId, layer: 'category', scope: 'C', effect: 'not-applicable', text: '' })
    const held = await inTransaction(one, (db) => listClausesOf(db, id))
    const provision = held.find((clause) => clause.clause_id === clauseId && clause.effect === 'clause')!
    await takeOut(one, { ...(await orderOn(one, id)), clauseVersionId: provision.id })
    const { clauses } = await textOf(one, id)
    expect(clauses.some((clause) => clause.article === '1.21')).toBe(false)
    await nothingOpen(one)
  })
})

describe('review and adoption', () => {
  test('a second lawyer adopts, who neither wrote nor sent; from then on nothing changes', async () => {
    const { one, two } = await lawyers()
    const three = await staffMember('legal', 'Jurist Drie')
    const id = await startedText(one)
    await written(one, id, { text: 'Regionale zin.' })
    await decided(two, id, 'send')
    await expect(written(one, id, { text: 'Te laat.' })).rejects.toMatchObject({ kind: 'conflict' })
    for (const actor of [one, two])
      await expect(decided(actor, id, 'adopt')).rejects.toMatchObject(refusedFor('contractText.secondLawyer'))
    await decided(three, id, 'adopt')
    expect((await inUse(one)).id).toBe(id)
    // The base under it was read with it.
    const base = (await inTransaction(one, listEditions)).find(({ region_code }) => region_code === null)!
    expect(base).toMatchObject({ status: 'adopted', adopted_by: three.personId })
    for (const tamper of [
      `update template_version set reason = 'anders' where id = $1`,
      `update template_version set status = 'draft', sent_by = null, sent_by_name = null, sent_at = null where id = $1`,
      `delete from template_version where id = $1`,
      `delete from template_clause where template_id = $1`,
    ])
      await expect(ownerQuery(tamper, [id])).rejects.toThrow('frozen')
    await expect(
      ownerQuery(
        `update clause_version set content = content || '{"title":"Anders"}' where id in
         (select clause_version_id from template_clause where template_id = $1)`,
        [id],
      ),
    ).rejects.toThrow('frozen')
  })

  test('the database itself refuses an adoption by the same person, of an edition and of a clause', async () => {
    const { one, two } = await lawyers()
    const id = await startedText(one)
    await written(one, id, { clauseId: '1.10-category', text: 'Nog een zin.' })
    const clause = `(select c.id from clause_version c join template_clause t on t.clause_version_id = c.id
      where t.template_id = $1 and c.status <> 'adopted' limit 1)`
    await decided(two, id, 'send')
    await expect(
      ownerQuery(
        `update clause_version set status = 'adopted', adopted_by = $2, adopted_by_name = 'x', adopted_at = now() where id = ${clause}`,
        [id, one.personId],
      ),
    ).rejects.toThrow('clause_four_eyes')
    await expect(
      ownerQuery(
        `update template_version set status = 'adopted', adopted_by = $2, adopted_by_name = 'x', adopted_at = now() where id = $1`,
        [id, two.personId],
      ),
    ).rejects.toThrow(/four_eyes|with all its clauses/)
    await expect(
      ownerQuery(
        `update template_version set status = 'adopted', adopted_by = 'c', adopted_by_name = 'x', adopted_at = now() where id = $1`,
        [id],
      ),
    ).rejects.toThrow('with all its clauses')
    await nothingOpen(one)
  })

  test('given back it can be written again, and the seal is off', async () => {
    const { one, two } = await lawyers()
    const id = await startedText(one)
    await written(one, id, { text: 'Eerste lezing.' })
    await decided(one, id, 'send')
    await decided(two, id, 'return')
    await written(one, id, { text: 'Tweede lezing.' })
    expect(await inTransaction(one, (db) => findEdition(db, id))).toMatchObject({ status: 'draft', content_hash: null })
    await nothingOpen(one)
  })
})

test('a new text starts from what is in use', async () => {
  const { one, two } = await lawyers()
  const id = await startText(one, { reason: 'Eerste' })
  await written(one, id, { clauseId: '1.02-precedence', text: 'Zin die blijft.' })
  await decided(one, id, 'send')
  await decided(two, id, 'adopt')
  const next = await startText(two, { reason: 'Tweede' })
  const { clauses } = await textOf(two, next)
  expect(JSON.stringify(clauses)).toContain('Zin die blijft.')
  // Whoever wrote what was adopted before may be the second lawyer of what comes after.
  await written(two, next, { clauseId: '1.02-precedence', effect: 'replace', text: 'Andere zin.' })
  await decided(two, next, 'send')
  await decided(one, next, 'adopt')
  expect((await textOf(one, id)).clauses.flatMap(({ paragraphs }) => paragraphs).map(({ text }) => text)).toContain(
    'Zin die blijft.',
  )
})
