import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { answerRepair } from '#app/features/application/answer-repair.server.ts'
import { explainCostPrice } from '#app/features/application/explain-cost-price.server.ts'
import { readRepair as readRepairOfProvider } from '#app/features/application/read-repair.server.ts'
import { answerFlag } from '#app/features/assessment/answer-flag.server.ts'
import { askRepair } from '#app/features/assessment/ask-repair.server.ts'
import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import { readCostPrice } from '#app/features/assessment/read-cost-price.server.ts'
import { readRepair } from '#app/features/assessment/read-repair.server.ts'
import { keepCostPrices } from '#app/features/tariff-study/keep-cost-prices.server.ts'
import { readRechecks } from '#app/features/tariff-study/read-rechecks.server.ts'
import { recheckCostPrices, startRecheck } from '#app/features/tariff-study/recheck.server.ts'
import { inTransaction } from '#db/transaction.ts'
import type { SubmittedApplication } from '../factories/application.ts'
import { changeOverheadBand } from '../factories/changed-band.ts'
import { applicationToAssess, officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bram] = [officer('Anna Fluitekruid'), officer('Bram Hondsdraf')]
let made: SubmittedApplication

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { reasons?: { kind: string }[] }).reasons?.[0]?.kind,
  )
const flags = async () => (await readCostPrice(anna, made.applicationId)).workbook?.flags ?? []

beforeAll(async () => {
  made = await applicationToAssess()
  await keepCostPrices()
})

describe('after a band was changed', () => {
  test('the workbooks of the year are checked again, once, by whoever starts it', async () => {
    expect(await flags()).toEqual([])
    await changeOverheadBand(2026, { low: '0.3', high: '0.5', source: 'Benchmark van de regio' })
    await Promise.all([startRecheck(anna, 2026), startRecheck(bram, 2026)])
    const { running } = await readRechecks(anna)
    expect(running).toMatchObject({ total: 1, done: 0 })
    await Promise.all([recheckCostPrices({ recheckId: running!.id }), recheckCostPrices({ recheckId: running!.id })])
    await recheckCostPrices({ recheckId: running!.id })
    const after = await readRechecks(anna)
    expect(after).toMatchObject({ running: null, changed: [{ id: made.applicationId, gone: 0 }] })
    expect(after.rechecks[0]).toMatchObject({ done: 1, changed: 1 })
    expect((await flags()).map(({ check }) => [check.id, check.source])).toContainEqual([
      'overhead-in-band',
      'Benchmark van de regio (2026, aangenomen)',
    ])
    const events = await ownerQuery<{ kind: string }>(
      `select kind from audit_event where kind like 'cost-price.recheck-%'`,
    )
    expect(events.map(({ kind }) => kind)).toEqual(['cost-price.recheck-started', 'cost-price.recheck-finished'])
  })
})

describe('the outcome of a check', () => {
  const input = async (kind: 'accepted' | 'asked' | 'taken-back', words: string) => {
    const [flag] = await flags()
    return { applicationId: made.applicationId, check: flag!.key, seen: flag!.sequence, kind, words }
  }

  test('is accepted by one of two officers at once, and that can be taken back', async () => {
    const accept = await input('accepted', 'Past bij een kleine organisatie.')
    const both = await Promise.all([refusal(answerFlag(anna, accept)), refusal(answerFlag(bram, accept))])
    expect(both.sort()).toEqual(['assessment.flagAnswered', 'done'])
    expect((await flags())[0]).toMatchObject({ state: 'accepted', history: [{ words: accept.words }] })
    await answerFlag(bram, await input('taken-back', ''))
    expect((await flags())[0]).toMatchObject({ state: 'open', sequence: 2 })
  })

  test('is asked through the one repair, and the provider answers there', async () => {
    await answerFlag(anna, await input('asked', 'Waaruit bestaat uw overhead?'))
    expect((await readRepair(anna, made.applicationId)).lines[0]).toMatchObject({
      criterion: { id: COST_PRICE_ITEM },
      reason: 'Waaruit bestaat uw overhead?',
    })
    const words = { applicationId: made.applicationId, words: 'Uit huur en ICT.', rowVersion: 0 }
    expect(await refusal(explainCostPrice(made.actor, words))).not.toBe('done')
    await askRepair(anna, {
      applicationId: made.applicationId,
      items: [{ criterionId: COST_PRICE_ITEM, words: 'Waaruit bestaat uw overhead?' }],
    })
    expect(await refusal(answerFlag(anna, await input('taken-back', '')))).not.toBe('done')
    await explainCostPrice(made.actor, words)
    expect((await readRepairOfProvider(made.actor, made.applicationId)).request?.costPrice).toMatchObject({
      changed: true,
      explanation: 'Uit huur en ICT.',
    })
    await answerRepair(made.actor, {
      applicationId: made.applicationId,
      submissionId: randomUUID(),
      submissionKey: randomUUID(),
      signatoryIds: [made.signatoryId],
    })
    expect(await readCostPrice(anna, made.applicationId)).toMatchObject({ explanation: 'Uit huur en ICT.' })
  })

  test('is nobody’s to know at a provider', async () => {
    const tables = ['cost_price_answer', 'cost_price_recheck_outcome', 'cost_price_roll_up', 'tariff_study']
    for (const table of tables) {
      const { rows } = await inTransaction(made.actor, (db) => sql`select * from ${sql.table(table)}`.execute(db))
      expect(rows).toEqual([])
    }
  })
})
