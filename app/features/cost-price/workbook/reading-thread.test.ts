import { expect, it } from 'vitest'
import { costPriceProduct } from '#test/factories/cost-price-input.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { buildWorkbook } from './build-workbook.server.ts'
import { parseInThread } from './reading-thread.server.ts'

const order = {
  applicationNumber: '1',
  providerName: 'Aanbieder',
  products: [costPriceProduct('hour')],
  reference: loadCostPriceReference(2026),
}
const ENOUGH = 20_000

it('a machine too busy to start a thread says so, and reads the file when it is asked again', async () => {
  const bytes = await buildWorkbook(order)
  expect(await parseInThread(bytes, ENOUGH, 0)).toEqual({ ok: false, reason: 'busy' })
  expect(await parseInThread(bytes, ENOUGH)).toMatchObject({ ok: true })
})

it('a thread that passes its deadline is ended, and the next file is read by a fresh one', async () => {
  const bytes = await buildWorkbook(order)
  expect(await parseInThread(bytes, 0)).toEqual({ ok: false, reason: 'too-slow' })
  expect(await parseInThread(bytes, ENOUGH)).toMatchObject({ ok: true })
})

it('many files at once are read by two threads, each answered', async () => {
  const bytes = await buildWorkbook(order)
  const answers = await Promise.all(Array.from({ length: 6 }, () => parseInThread(bytes, ENOUGH)))
  expect(answers.every((answer) => answer.ok)).toBe(true)
})
