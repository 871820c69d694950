import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { confirmCategory } from '#app/features/category/confirm-category.server.ts'
import { issueCategoryLetter } from '#app/features/category/issue-category-letter.server.ts'
import { readCategory } from '#app/features/category/read-category.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { confirmAndTake, criteriaOf, officer, proposedApplication } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert] = [officer('Anna'), officer('Bert')]
const reasons = (kind: string): unknown => expect.objectContaining({ reasons: [expect.objectContaining({ kind })] })

/** An admitted provider with a proposed category; the factory's provider helps 120 children for € 850.000. */
async function admitted() {
  const made = await proposedApplication(anna)
  await confirmAndTake(bert, made)
  return { ...made, category: await readCategory(bert, made.applicationId) }
}

describe('the proposed category', () => {
  test('follows from the published rules with every condition, its fact and its source', async () => {
    const { category } = await admitted()
    expect(category).toMatchObject({ proposed: 'B', category: null })
    expect(category.trace.map((rule) => [rule.category, rule.holds])).toEqual([
      ['A', false],
      ['B', true],
      ['C', true],
    ])
    expect(category.trace[0]?.conditions.find((condition) => condition.fact === 'reference-year-volume')).toMatchObject(
      {
        value: '850000',
        atLeast: '1500000',
        holds: false,
        factSource: 'provider-statement',
      },
    )
  })

  test('is not made when nothing is admitted', async () => {
    const everywhere = Object.fromEntries(['GE-1'].map((id) => [id, { reason: 'Te oud.' }]))
    const made = await proposedApplication(anna, everywhere)
    await giveVerdict(bert, {
      applicationId: made.applicationId,
      criterionId: 'GE-1',
      outcome: 'not-met',
      reason: 'Te oud.',
      products: [],
      internalNote: '',
      rowVersion: 0,
    })
    await confirmAndTake(bert, made)
    await expect(readCategory(bert, made.applicationId)).rejects.toMatchObject({ kind: 'not-found' })
    expect(criteriaOf(made)).toContain('GE-1')
  })

  test('is seen by the provider only once it is confirmed', async () => {
    const made = await admitted()
    const seen = () =>
      inTransaction(made.actor, (db) => db.selectFrom('category_assignment').select('category').execute())
    expect(await seen()).toEqual([])
    await confirmCategory(bert, { categoryId: made.category.id, category: 'B', motive: '' })
    expect(await seen()).toEqual([{ category: 'B' }])
  })
})

describe('confirming', () => {
  test('follows the rules without a motive, tells the provider once, and is final', async () => {
    const made = await admitted()
    const confirm = () => confirmCategory(bert, { categoryId: made.category.id, category: 'B', motive: 'niet nodig' })
    const both = await Promise.allSettled([confirm(), confirm()])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await readCategory(bert, made.applicationId)).toMatchObject({
      category: 'B',
      motive: null,
      confirmedBy: 'Bert',
    })
    await issueCategoryLetter({ categoryId: made.category.id })
    await issueCategoryLetter({ categoryId: made.category.id })
    const mails = await ownerQuery(
      `select 1 from outbox_mail where message = 'category-confirmed' and recipient = $1`,
      [made.actor.email],
    )
    expect(mails).toHaveLength(1)
    await expect(
      ownerQuery(`update category_assignment set motive = 'x' where id = $1`, [made.category.id]),
    ).rejects.toThrow('frozen')
    await expect(confirm()).rejects.toEqual(reasons('category.alreadyConfirmed'))
  })

  test('sets the rules aside only with a motive and two officers, also past the use case', async () => {
    const made = await admitted()
    const motive = 'Trekker van de vernieuwing van verblijf.'
    const overrule = (by: StaffActor, words = motive) =>
      confirmCategory(by, { categoryId: made.category.id, category: 'A', motive: words })
    await expect(overrule(bert, '  ')).rejects.toEqual(reasons('category.motiveMissing'))
    const past = (columns: string) =>
      ownerQuery(
        `update category_assignment set category = 'A', confirmed_by_name = 'X', confirmed_at = now(), ${columns} where id = $1`,
        [made.category.id],
      )
    await expect(past(`confirmed_by = 'x'`)).rejects.toThrow('category_assignment_check')
    await expect(past(`confirmed_by = 'x', motive = 'Alleen.'`)).rejects.toThrow('overruled_by_two')
    expect(await overrule(bert)).toBe('waits')
    await expect(overrule(bert)).rejects.toEqual(reasons('category.ownOverrule'))
    await expect(past(`confirmed_by = '${bert.personId}', motive = 'Zelf.'`)).rejects.toThrow('overrule_four_eyes')
    expect(await readCategory(anna, made.applicationId)).toMatchObject({
      category: null,
      overrule: { category: 'A', by: 'Bert', own: false },
    })
    expect(await overrule(anna, 'andere woorden')).toBe('fixed')
    expect(await readCategory(bert, made.applicationId)).toMatchObject({
      proposed: 'B',
      category: 'A',
      motive,
      overruledBy: 'Bert',
      confirmedBy: 'Anna',
    })
  })

  test('of a second officer can still follow the rules', async () => {
    const made = await admitted()
    const choose = (by: StaffActor, category: 'A' | 'B') =>
      confirmCategory(by, { categoryId: made.category.id, category, motive: 'Trekker.' })
    await choose(bert, 'A')
    expect(await choose(anna, 'B')).toBe('fixed')
    expect(await readCategory(bert, made.applicationId)).toMatchObject({ category: 'B', motive: null })
  })

  test.each(['legal', 'contract-management', 'admin'] as const)('is not for the desk %s', async (desk) => {
    const other = officer(desk, [desk])
    await expect(
      confirmCategory(other, { categoryId: randomUUID(), category: 'A', motive: 'x' }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  test('is not for a provider, and not for what does not exist', async () => {
    const made = await admitted()
    const input = { categoryId: made.category.id, category: 'B', motive: '' } as const
    await expect(confirmCategory(made.actor as unknown as StaffActor, input)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(confirmCategory(bert, { ...input, categoryId: randomUUID() })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
