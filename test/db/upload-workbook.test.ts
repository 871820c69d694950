import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkbook } from '#app/features/application/make-workbook.server.ts'
import { readCostPricePage } from '#app/features/application/read-cost-price.server.ts'
import { uploadWorkbook } from '#app/features/application/upload-workbook.server.ts'
import { sumOf } from '#app/utils/money.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  openMoment,
  type MadeApplication,
  type OpenMoment,
} from '../factories/application.ts'
import { fillWorkbook } from '../factories/cost-price-workbook.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
let moment: OpenMoment
beforeAll(async () => {
  moment = await openMoment()
})

const upload = (made: Pick<MadeApplication, 'actor' | 'applicationId'>, bytes: Uint8Array, name = 'Kostprijs.xlsx') =>
  uploadWorkbook(made.actor, {
    applicationId: made.applicationId,
    workbookId: randomUUID(),
    file: { field: 'file', name, bytes },
  })

const filesOf = async (made: MadeApplication) => {
  const [row] = await ownerQuery<{ files: number; workbooks: number }>(
    `select (select count(*)::int from stored_file where provider_id = $1) as files,
            (select count(*)::int from cost_price_workbook where provider_id = $1) as workbooks`,
    [made.actor.providerId],
  )
  return row!
}

describe('the workbook of this application', () => {
  test('filled in and added, is read, calculated and kept', async () => {
    const made = await completeApplication({ moment })
    const empty = await makeWorkbook(made.actor, made.applicationId)
    await upload(made, await fillWorkbook(empty.bytes))
    const { reading, chosenCount } = await readCostPricePage(made.actor, made.applicationId)
    expect(reading).toMatchObject({ blocking: 0, otherProducts: false, problems: [] })
    expect(reading?.costPrices.map((price) => price.code)).toEqual(['41N11', '45N21'])
    expect(chosenCount).toBe(2)
    for (const price of reading?.costPrices ?? [])
      expect(sumOf(Object.values(price.elements)).toFixed(2)).toBe(price.price)
    expect(reading?.explanations['45N21']?.parts.length).toBe(4)
  })

  test('with numbers that stand out gives questions, and never a refusal', async () => {
    const made = await completeApplication({ moment })
    const empty = await makeWorkbook(made.actor, made.applicationId)
    await upload(made, await fillWorkbook(empty.bytes, 'questions'))
    const { reading } = await readCostPricePage(made.actor, made.applicationId)
    expect(reading?.questions).toBeGreaterThan(0)
    expect(reading?.blocking).toBe(0)
    expect(JSON.stringify(reading?.checks)).not.toContain('"officer"')
  })

  test('left empty names every cell that is needed and keeps it from being complete', async () => {
    const made = await completeApplication({ moment })
    const { bytes } = await makeWorkbook(made.actor, made.applicationId)
    await upload(made, bytes)
    const { reading } = await readCostPricePage(made.actor, made.applicationId)
    expect(reading?.blocking).toBeGreaterThan(0)
    expect(reading?.problems[0]).toMatchObject({
      severity: 'blocking',
      sheet: expect.any(String) as string,
      cell: expect.stringMatching(/^[A-Z]+\d+$/) as string,
    })
  })

  test('added twice is kept once', async () => {
    const made = await completeApplication({ moment })
    const before = await filesOf(made)
    const bytes = await fillWorkbook((await makeWorkbook(made.actor, made.applicationId)).bytes)
    await upload(made, bytes)
    await upload(made, bytes)
    expect((await filesOf(made)).workbooks).toBe(before.workbooks + 1)
  })

  test('made for other products is told apart', async () => {
    const made = await completeApplication({ moment })
    const other = await completeApplication({ moment, products: ['45N21'] })
    await upload(made, await fillWorkbook((await makeWorkbook(other.actor, other.applicationId)).bytes))
    const { reading } = await readCostPricePage(made.actor, made.applicationId)
    expect(reading?.blocking).toBeGreaterThan(0)
  })
})

describe('refused, and kept nowhere', () => {
  test.each([
    ['a text', new TextEncoder().encode('geen werkboek')],
    ['a PDF that is called a workbook', new TextEncoder().encode('%PDF-1.7 x')],
    ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
  ])('%s', async (_what, bytes) => {
    const made = await completeApplication({ moment })
    const before = await filesOf(made)
    expect(await outcomeOf(upload(made, bytes))).toBe('refused: workbookRefused')
    expect(await filesOf(made)).toEqual(before)
  })

  test('nothing at all', async () => {
    const made = await completeApplication({ moment })
    expect(await outcomeOf(upload(made, new Uint8Array()))).toBe('refused: fileEmpty')
  })

  test('by who may not: another provider, a reader, anybody after closing', async () => {
    const closing = await openMoment()
    const made = await completeApplication({ moment: closing })
    const other = await completeApplication({ moment: closing })
    const bytes = await fillWorkbook((await makeWorkbook(made.actor, made.applicationId)).bytes)
    const reader = await colleagueOf(made.actor.providerId, 'reader')
    expect(await outcomeOf(upload({ ...made, actor: other.actor }, bytes))).toBe('not-found: notFound')
    expect(await outcomeOf(makeWorkbook(other.actor, made.applicationId))).toBe('not-found: notFound')
    expect(await outcomeOf(upload({ ...made, actor: reader }, bytes))).toBe('forbidden: readerCannotChange')
    await closesIn(closing.momentId, -1000)
    expect(await outcomeOf(upload(made, bytes))).toBe('too-late: momentClosed')
  })
})
