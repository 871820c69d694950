import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmCategory } from '#app/features/category/confirm-category.server.ts'
import { issueCategoryLetter } from '#app/features/category/issue-category-letter.server.ts'
import { readCategory } from '#app/features/category/read-category.server.ts'
import { readCategoryHistory, readAssignment, readOwnCategories } from '#app/features/category/read-history.server.ts'
import { readWhatIf, type WhatIfAsked } from '#app/features/category/read-what-if.server.ts'
import { previewReassessment, reassess } from '#app/features/category/reassess.server.ts'
import { saveCategoryRules } from '#app/features/category/save-category-rules.server.ts'
import { keyOf } from '#app/features/category/what-if.ts'
import { storage } from '#app/utils/storage.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { confirmAndTake, officer, proposedApplication } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'
import { hasTool, textOf } from '../setup/pdf-tools.ts'

const { ownerQuery } = useDatabase()
const [anna, bert] = [officer('Anna'), officer('Bert')]
const reasons = (kind: string): unknown => expect.objectContaining({ reasons: [expect.objectContaining({ kind })] })

/** An admitted provider in category B: 120 clients and € 850.000 by its own statement. */
async function inCategoryB() {
  const made = await proposedApplication(anna)
  await confirmAndTake(bert, made)
  const { id } = await readCategory(bert, made.applicationId)
  await confirmCategory(bert, { categoryId: id, category: 'B', motive: '' })
  const [provider] = await ownerQuery<{ kvk_number: string }>('select kvk_number from provider where id = $1', [
    made.actor.providerId,
  ])
  return { ...made, kvkNumber: provider!.kvk_number }
}
const fileOf = (procedureId: string, csv: string, given: object = {}) => ({
  procedureId,
  referenceYear: 2026,
  effectiveFrom: '2027-07-01',
  fileName: 'cijfers-2026.csv',
  csv,
  ...given,
})
const assignmentsOf = (providerId: string) =>
  ownerQuery<{ id: string; origin: string; proposed: string; category: string | null }>(
    'select id, origin, proposed, category from category_assignment where provider_id = $1 order by proposed_at',
    [providerId],
  )

describe('the yearly reassessment', () => {
  test('proposes a category to whoever moves by the loaded facts, confirmed and told as any other', async () => {
    const made = await inCategoryB()
    const input = fileOf(made.procedureId, `kvk;jeugdigen;omzet\n${made.kvkNumber};12;"90.000,50"`)
    expect(await previewReassessment(anna, input)).toMatchObject({ moves: [{ from: 'B', to: 'C' }] })
    expect(await assignmentsOf(made.actor.providerId)).toHaveLength(1)
    expect(await reassess(anna, input)).toBe(1)
    const [, proposal] = await assignmentsOf(made.actor.providerId)
    expect(proposal).toMatchObject({ origin: 'reassessment', proposed: 'C', category: null })
    const { assignment, consequences } = await readAssignment(bert, proposal!.id)
    expect(
      assignment.trace[1]?.conditions.map(({ fact, value, factSource, holds }) => [fact, value, factSource, holds]),
    ).toEqual([
      ['reference-year-clients', '12', 'reference-load', false],
      ['reference-year-volume', '90000.50', 'reference-load', false],
    ])
    expect(consequences?.clauses).toContainEqual(expect.objectContaining({ article: '1.11' }))
    expect((await readOwnCategories(made.actor)).assignments).toHaveLength(1)
    await confirmCategory(bert, { categoryId: proposal!.id, category: 'C', motive: '' })
    await issueCategoryLetter({ categoryId: proposal!.id })
    const history = await readCategoryHistory(anna, made.actor.providerId)
    expect(history.assignments.map((one) => [one.origin, one.category, one.referenceYear])).toEqual([
      ['admission', 'B', null],
      ['reassessment', 'C', 2026],
    ])
    // It starts later: until then the former category holds.
    expect(history.holdingId).toBe(history.assignments[0]?.id)
    const [mail] = await ownerQuery<{ parameters: { link: string } }>(
      `select parameters from outbox_mail where recipient = $1 and once_key like 'category-confirmed:' || $2 || '%'`,
      [made.actor.email, proposal!.id],
    )
    expect(mail?.parameters.link).toMatch(/\/categorie$/)
    const [letter] = await ownerQuery<{ sha256: string }>(
      'select f.sha256 from issued_document d join stored_file f on f.id = d.file_id where d.subject_id = $1',
      [proposal!.id],
    )
    if (await hasTool('pdftotext')) {
      const text = (await textOf(await storage().get(letter!.sha256))).replace(/\s+/g, ' ')
      expect(text).toContain('met de cijfers over 2026')
      expect(text).toContain('Categorie C: Flexibele schil')
      expect(text).toContain('90.000,50')
    }
  })

  test('proposes anew when a better file comes, until it is confirmed', async () => {
    const made = await inCategoryB()
    await reassess(anna, fileOf(made.procedureId, `${made.kvkNumber};12;90000`))
    expect(await reassess(anna, fileOf(made.procedureId, `${made.kvkNumber};120;900000`))).toBe(0)
    const [, proposal] = await assignmentsOf(made.actor.providerId)
    expect(proposal).toMatchObject({ proposed: 'B', category: null })
    await confirmCategory(bert, { categoryId: proposal!.id, category: 'B', motive: '' })
    await reassess(anna, fileOf(made.procedureId, `${made.kvkNumber};1;1`))
    expect(await assignmentsOf(made.actor.providerId)).toMatchObject([
      { category: 'B' },
      { proposed: 'B', category: 'B' },
    ])
  })

  test('loads nothing of a file with a wrong line, and the same file once', async () => {
    const made = await inCategoryB()
    const wrong = fileOf(made.procedureId, `${made.kvkNumber};12;90000\n99999999;1;1`)
    const { rows } = await previewReassessment(anna, wrong)
    expect(rows.map((row) => row.problems)).toEqual([[], ['no-category']])
    await expect(reassess(anna, wrong)).rejects.toEqual(reasons('category.fileHasProblems'))
    await expect(reassess(anna, fileOf(made.procedureId, ''))).rejects.toEqual(reasons('category.fileHasProblems'))
    const right = fileOf(made.procedureId, `${made.kvkNumber};12;90000`)
    const both = await Promise.allSettled([reassess(anna, right), reassess(anna, right)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(reassess(anna, right)).rejects.toEqual(reasons('category.loadedBefore'))
    await expect(ownerQuery('update reference_fact set clients = 1')).rejects.toThrow('frozen')
  })

  test('is of procurement alone, and no provider sees the facts of anybody', async () => {
    const made = await inCategoryB()
    const input = fileOf(made.procedureId, `${made.kvkNumber};12;90000`)
    for (const desk of ['legal', 'contract-management', 'admin'] as const)
      await expect(reassess(officer(desk, [desk]), input)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(reassess(anna, { ...input, procedureId: randomUUID() })).rejects.toMatchObject({ kind: 'not-found' })
    await reassess(anna, input)
    const seen = await inTransaction(made.actor, (db) => db.selectFrom('reference_fact').select('clients').execute())
    expect(seen).toEqual([])
    const other = await inCategoryB()
    expect((await readOwnCategories(other.actor)).assignments).toHaveLength(1)
    await expect(readCategoryHistory(anna, randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('what if', () => {
  /** The boxes as shown, with these changes. */
  async function asked(procedureId: string, changes: Record<string, string | null>): Promise<WhatIfAsked> {
    const { base } = await readWhatIf(anna, procedureId, null)
    const shown = Object.fromEntries(
      base.flatMap((rule) => rule.conditions.map((one) => [keyOf(rule, one), one.atLeast])),
    )
    const boxes: Record<string, string | null> = { ...shown, ...changes }
    return { typed: (name) => boxes[name] ?? null, without: [] }
  }

  test('names who would move and why, and keeps nothing', async () => {
    const made = await inCategoryB()
    const before = await ownerQuery('select content from procedure_version where procedure_id = $1', [made.procedureId])
    const what = await readWhatIf(
      anna,
      made.procedureId,
      await asked(made.procedureId, { 'B.reference-year-clients': '121' }),
    )
    expect(what).toMatchObject({ providers: 1, counts: { before: { B: 1 }, after: { C: 1 } } })
    expect(what.moves).toMatchObject([{ from: 'B', to: 'C', because: [{ after: { atLeast: '121', holds: false } }] }])
    expect(await readWhatIf(anna, made.procedureId, null)).toMatchObject({ moves: [] })
    expect(
      await ownerQuery('select content from procedure_version where procedure_id = $1', [made.procedureId]),
    ).toEqual(before)
  })

  test('keeps the thresholds in the draft, unless somebody changed that meanwhile', async () => {
    const made = await inCategoryB()
    const changes = await asked(made.procedureId, { 'B.reference-year-clients': '50', 'A.willing-to-grow': null })
    const save = (rowVersion: number) => saveCategoryRules(anna, made.procedureId, { ...changes, rowVersion })
    await expect(save(1)).rejects.toMatchObject({ kind: 'not-found' })
    await ownerQuery(
      `insert into procedure_version (id, procedure_id, number, content, reason)
       select $1, procedure_id, 2, content, '' from procedure_version where procedure_id = $2`,
      [randomUUID(), made.procedureId],
    )
    const { draft } = await readWhatIf(anna, made.procedureId, null)
    await expect(save((draft?.rowVersion ?? 0) + 1)).rejects.toEqual(reasons('changedMeanwhile'))
    await save(draft?.rowVersion ?? 0)
    const { base, moves } = await readWhatIf(anna, made.procedureId, null)
    expect(base[1]?.conditions[0]).toMatchObject({
      atLeast: '50',
      label: 'Minstens 50 jeugdigen geholpen in het referentiejaar',
    })
    expect(base[0]?.conditions.map((one) => one.fact)).not.toContain('willing-to-grow')
    expect(moves).toEqual([])
  })
})
