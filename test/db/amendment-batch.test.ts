import { describe, expect, test } from 'vitest'
import {
  makeAmendments,
  resumeAmendments,
  startAmendmentBatch,
} from '#app/features/agreement/bulk/amend-many.server.ts'
import type { BulkForm } from '#app/features/agreement/bulk/bulk.schema.ts'
import { readAmendmentBatch } from '#app/features/agreement/bulk/read-many.server.ts'
import { releaseAmendmentBatch, tellAmendments } from '#app/features/agreement/bulk/release-many.server.ts'
import { addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { withdrawAmendment } from '#app/features/agreement/amendment/answer-amendment.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { listAmendments } from '#db/queries/amendment.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { agreementInForce, draftedAmendment, publishedTariff, renamed, staffMember } from '../factories/agreement.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const TODAY = dayInAmsterdam(new Date())
const START = addMonths(TODAY, 1)

/** Three agreements in force of one procedure, with a new tariff from a month on. */
async function procedureWithThree() {
  const made = await agreementInForce()
  const others = [await agreementInForce(), await agreementInForce()]
  await ownerQuery('alter table agreement disable trigger user')
  for (const other of others)
    await ownerQuery('update agreement set procedure_id = $2 where id = $1', [other.agreementId, made.procedureId])
  await ownerQuery('alter table agreement enable trigger user')
  await publishedTariff(made.procedureId, '45N21', '99.60', START)
  return { made, others }
}
const form = (procedureId: string): BulkForm => ({
  procedureId,
  kind: 'tariffs',
  effectiveOn: START,
  reason: 'Jaarlijkse indexering.',
  decisionId: '',
  clauseId: '',
  articleText: '',
  evaluatedOn: '',
  until: '',
  successorKvk: '',
})
const amendmentsOf = (agreementId: string) => inTransaction(SYSTEM, (db) => listAmendments(db, agreementId))

describe('one change of many agreements', () => {
  test('is made once for each, waits where another is pending, and is released by a second lawyer at one instant', async () => {
    const { made, others } = await procedureWithThree()
    const [blocked] = others as [(typeof others)[0], (typeof others)[0]]
    await renamed(blocked.actor.providerId, 'Zwirrel Nieuw B.V.')
    const pending = await draftedAmendment(blocked, { kind: 'party', effectiveOn: TODAY })
    const { lawyer, second } = made
    const batchId = await startAmendmentBatch(lawyer, form(made.procedureId))
    expect(await outcomeOf(releaseAmendmentBatch(second, batchId))).toBe('refused: amendment.nothingReady')
    await makeAmendments({ batchId })
    await makeAmendments({ batchId })
    const read = await readAmendmentBatch(second, batchId)
    expect(read.batch).toMatchObject({ total: 3, made: 2, failed: 1, released: 0 })
    expect(read.items.find((item) => item.agreementId === blocked.agreementId)?.reasons).toMatchObject([
      { kind: 'amendment.onePending' },
    ])
    expect(read.items.flatMap((item) => item.lines)).toHaveLength(2)
    expect(await amendmentsOf(made.agreementId)).toHaveLength(1)

    expect(await outcomeOf(releaseAmendmentBatch(lawyer, batchId))).toBe('refused: amendment.secondLawyer')
    expect(await outcomeOf(releaseAmendmentBatch(await staffMember('procurement'), batchId))).toBe(
      'refused: agreement.legalOnly',
    )
    const pressed = await Promise.all([1, 2].map(() => outcomeOf(releaseAmendmentBatch(second, batchId))))
    expect(pressed).toContainEqual({ released: 2 })
    expect(pressed).toContain('refused: amendment.nothingReady')
    await tellAmendments({ batchId })
    const told = () => ownerQuery(`select id from outbox_mail where message = 'amendment-announced'`)
    const count = (await told()).length
    await tellAmendments({ batchId })
    expect(await told()).toHaveLength(count)
    expect(await amendmentsOf(made.agreementId)).toMatchObject([
      { kind: 'tariffs', in_force_at: expect.any(Date) as Date },
    ])

    // When what stood in the way is gone, the same batch goes on with what was left.
    await withdrawAmendment(blocked.lawyer, {
      agreementId: blocked.agreementId,
      amendmentId: pending,
      reason: 'Vervalt.',
    })
    await resumeAmendments(lawyer, batchId)
    await makeAmendments({ batchId })
    expect((await readAmendmentBatch(second, batchId)).batch).toMatchObject({ made: 3, failed: 0 })
    expect(await releaseAmendmentBatch(second, batchId)).toEqual({ released: 1 })
  })

  test('an agreement in which nothing changes is left as it is', async () => {
    const { made } = await procedureWithThree()
    const order = { ...form(made.procedureId), kind: 'category' as const, effectiveOn: addMonths(TODAY, 4) }
    const batchId = await startAmendmentBatch(made.lawyer, order)
    await makeAmendments({ batchId })
    const { batch, items } = await readAmendmentBatch(made.lawyer, batchId)
    expect([batch.unchanged + batch.failed, batch.made]).toEqual([3, 0])
    expect(items.find((item) => item.agreementId === made.agreementId)?.outcome).toBe('unchanged')
  })
})
