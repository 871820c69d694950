import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { calculateTyped } from '#app/features/application/calculate-typed.server.ts'
import { makeWorkbook } from '#app/features/application/make-workbook.server.ts'
import { uploadWorkbook } from '#app/features/application/upload-workbook.server.ts'
import { readTypedPage } from '#app/features/application/read-typed.server.ts'
import { savePage } from '#app/features/application/save-typed-page.server.ts'
import { asTyped } from '#app/features/cost-price/typed/read-typed.ts'
import type { TypedSection } from '#app/features/cost-price/typed/typed-page.ts'
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
import { fillWorkbook } from '../factories/cost-price-workbook.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bram] = [officer('Anna Fluitekruid'), officer('Bram Hondsdraf')]
let made: SubmittedApplication

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { reasons?: { kind: string }[] }).reasons?.[0]?.kind,
  )
/** What stands in the box of each place on the page of the organisation. */
const boxes = async () => {
  const { page } = await readTypedPage(made.actor, made.applicationId, 'org')
  const places = new Map(page.sections.flatMap(placesIn).map((place) => [place.key, place]))
  return (key: string, answer: string | undefined) => {
    const place = places.get(key)
    return place ? asTyped(place, answer) : ''
  }
}
const placesIn = ({ fields, levels }: TypedSection) => [...fields, ...levels.flatMap((row) => row.fields)]
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
    const typed = async () => {
      const { answers, version } = await readTypedPage(made.actor, made.applicationId, 'org')
      const changed: Record<string, string> = { ...answers, 'org.trainingHours': '46' }
      const boxOf = await boxes()
      const form = { applicationId: made.applicationId, page: 'org', version }
      return savePage(made.actor, { ...form, typed: (key) => boxOf(key, changed[key]) })
    }
    expect(await refusal(typed())).toBe('applicationClosed')
    await askRepair(anna, {
      applicationId: made.applicationId,
      items: [{ criterionId: COST_PRICE_ITEM, words: 'Waaruit bestaat uw overhead?' }],
    })
    expect(await refusal(answerFlag(anna, await input('taken-back', '')))).not.toBe('done')
    const { bytes } = await makeWorkbook(made.actor, made.applicationId)
    const file = { field: 'file', name: 'Kostprijs.xlsx', bytes: await fillWorkbook(bytes) }
    await uploadWorkbook(made.actor, { applicationId: made.applicationId, workbookId: randomUUID(), file })
    expect(await refusal(typed())).toBe('done')
    const { request } = await readRepairOfProvider(made.actor, made.applicationId)
    expect(request?.costPrice?.missing.map(({ kind }) => kind)).toContain('workbook-not-as-typed')
    await calculateTyped(made.actor, { applicationId: made.applicationId, workbookId: randomUUID() })
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
    expect(await refusal(typed())).toBe('applicationClosed')
  })

  test('is nobody’s to know at a provider', async () => {
    const tables = ['cost_price_answer', 'cost_price_recheck_outcome', 'cost_price_roll_up', 'tariff_study']
    for (const table of tables) {
      const { rows } = await inTransaction(made.actor, (db) => sql`select * from ${sql.table(table)}`.execute(db))
      expect(rows).toEqual([])
    }
  })
})
