import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { explainDifference } from '#app/features/assessment/explain-difference.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { readEqualTreatment } from '#app/features/assessment/read-equal-treatment.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { unresolvedDifferences } from '#db/queries/equal-treatment.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { closesIn, openMoment, submittedApplication, type SubmittedApplication } from '../factories/application.ts'
import { askRepairOf, officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

/** Two applications of one moment that has closed. */
async function twoEqual(): Promise<[SubmittedApplication, SubmittedApplication]> {
  const moment = await openMoment()
  const made = [await submittedApplication({ moment }), await submittedApplication({ moment })] as const
  await closesIn(moment.momentId, -1000)
  return [...made]
}
const find = (made: SubmittedApplication, given: object = {}) =>
  giveVerdict(anna, {
    applicationId: made.applicationId,
    criterionId: 'GE-1',
    outcome: 'not-met',
    reason: 'Het uittreksel is te oud.',
    products: [],
    shortcoming: 'expired',
    internalNote: '',
    rowVersion: 0,
    ...given,
  })
const open = (momentId: string, actor: StaffActor = anna) =>
  inTransaction(actor, (db) => unresolvedDifferences(db, momentId))
const explain = async (momentId: string, given: object = {}) => {
  const [difference] = (await readEqualTreatment(anna, momentId)).open
  const { key = '', fingerprint = '' } = difference ?? {}
  return explainDifference(anna, { momentId, difference: key, cases: fingerprint, reason: 'Ander document.', ...given })
}

describe('equal treatment', () => {
  test('equal verdicts are no difference; asking one of them to repair is, until the other is asked too', async () => {
    const [a, b] = await twoEqual()
    await find(a)
    await find(b)
    expect(await open(a.momentId)).toBe(0)
    await askRepairOf(anna, a, 'GE-1')
    expect(await open(a.momentId)).toBe(1)
    const page = await readEqualTreatment(anna, a.momentId)
    expect(page.open[0]?.cases.map((one) => [one.treatment, one.words])).toEqual([
      ['repair-asked', 'Stuur een nieuw uittreksel.'],
      ['not-met', 'Het uittreksel is te oud.'],
    ])
    await askRepairOf(anna, b, 'GE-1')
    expect(await open(a.momentId)).toBe(0)
  })

  test('another kind of shortcoming is another case', async () => {
    const [a, b] = await twoEqual()
    await find(a)
    await find(b, { shortcoming: 'not-signed' })
    await askRepairOf(anna, a, 'GE-1')
    expect(await open(a.momentId)).toBe(0)
  })

  test('a verdict "not met" without a chosen kind is about the content when the portal found nothing', async () => {
    const [a, b] = await twoEqual()
    await find(a, { shortcoming: undefined })
    await find(b, { shortcoming: 'content' })
    await askRepairOf(anna, a, 'GE-1')
    expect(await open(a.momentId)).toBe(1)
  })

  test('a moment knows nothing of another moment, and a provider nothing of any', async () => {
    const [a] = await twoEqual()
    const [b] = await twoEqual()
    await find(a)
    await find(b)
    await askRepairOf(anna, a, 'GE-1')
    expect(await open(a.momentId)).toBe(0)
    await expect(readEqualTreatment(a.actor as unknown as StaffActor, a.momentId)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const seen = await inTransaction(a.actor, (db) => db.selectFrom('equal_treatment_reason').selectAll().execute())
    expect(seen).toEqual([])
  })

  test('"other" needs words of its own', async () => {
    const [a] = await twoEqual()
    await expect(find(a, { shortcoming: 'other', shortcomingWords: ' ' })).rejects.toMatchObject({
      reasons: [{ kind: 'assessment.shortcomingWordsMissing' }],
    })
    await find(a, { shortcoming: 'other', shortcomingWords: 'Geen logo' })
  })
})

describe('a reason why', () => {
  const differing = async () => {
    const [a, b] = await twoEqual()
    await find(a)
    await find(b)
    await askRepairOf(anna, a, 'GE-1')
    return [a, b] as const
  }

  test('settles the difference under the name of the officer, in the audit trail, for good', async () => {
    const [a] = await differing()
    await explain(a.momentId)
    expect(await open(a.momentId)).toBe(0)
    expect((await readEqualTreatment(anna, a.momentId)).explained[0]?.stated).toMatchObject({ officerName: 'Anna' })
    const events = await ownerQuery(
      `select payload from audit_event where kind = 'equal-treatment.explained' and subject = $1`,
      [`moment:${a.momentId}`],
    )
    expect(events).toHaveLength(1)
    await expect(ownerQuery(`update equal_treatment_reason set reason = 'x'`)).rejects.toThrow('frozen')
    await expect(ownerQuery(`delete from equal_treatment_reason`)).rejects.toThrow('frozen')
  })

  test('no longer holds when a verdict changes', async () => {
    const [a, b] = await differing()
    await explain(a.momentId)
    await find(b, { outcome: 'met', reason: '', rowVersion: 1 })
    expect(await open(a.momentId)).toBe(0)
    await find(b, { shortcoming: 'content', rowVersion: 2 })
    expect(await open(a.momentId)).toBe(0)
    await find(b, { rowVersion: 3 })
    const c = await submittedLate(a)
    await find(c)
    expect(await open(a.momentId)).toBe(1)
  })

  test('is refused when empty, when the cases changed, the second time, and to who is not of the desk', async () => {
    const [a, b] = await differing()
    await expect(explain(a.momentId, { reason: ' ' })).rejects.toMatchObject({ kind: 'refused' })
    await expect(explain(a.momentId, { cases: 'x' })).rejects.toMatchObject({ kind: 'conflict' })
    await expect(explain(randomUUID())).rejects.toMatchObject({ kind: 'not-found' })
    const [difference] = (await readEqualTreatment(anna, a.momentId)).open
    const input = { momentId: a.momentId, difference: difference!.key, cases: difference!.fingerprint, reason: 'x' }
    for (const actor of [officer('Lex', ['legal']), b.actor as unknown as StaffActor]) {
      await expect(explainDifference(actor, input)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    const twice = await Promise.allSettled([explainDifference(anna, input), explainDifference(anna, input)])
    expect(twice.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  async function submittedLate(of: SubmittedApplication): Promise<SubmittedApplication> {
    await closesIn(of.momentId, 60_000)
    const late = await submittedApplication({ moment: of })
    await closesIn(of.momentId, -1000)
    return late
  }
})
