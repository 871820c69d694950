import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { costPriceProduct, plausibleInput } from '#test/factories/cost-price-input.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { messagesFor } from '#app/i18n/messages.ts'
import type { ProductUnit } from '../cost-price.ts'
import { buildWorkbook } from '../workbook/build-workbook.server.ts'
import { layoutWorkbook } from '../workbook/layout-workbook.ts'
import { readWorkbook } from '../workbook/read-workbook.server.ts'
import { answersOfInput } from './answers-of-input.ts'
import { missingAnswers } from './missing-answers.ts'
import { asTyped, readTyped, startingAnswers } from './read-typed.ts'
import { fieldsOn, typedPages, type TypedField } from './typed-page.ts'

const UNITS: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']
const products = UNITS.map((unit) => costPriceProduct(unit))
const reference = loadCostPriceReference(2026)
const order = { applicationNumber: '2026-0042', providerName: 'Stichting De Brug', products, reference }
const pages = typedPages(products, reference)
const places = pages.flatMap(fieldsOn)
const answers = answersOfInput(plausibleInput())

describe('the pages to type in', () => {
  it('ask exactly what the workbook asks, page by sheet', () => {
    for (const page of pages) {
      const sheet = layoutWorkbook(order).sheets.find((one) => one.id === page.id)
      const inputs = sheet?.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === 'input' ? [cell] : [])))
      const asked = fieldsOn(page).map(({ key, field, published }) => [key, field, published?.value])
      const inSheet = inputs?.map(({ key, field, value }) => [key, field, value])
      expect(new Set(asked.map((one) => JSON.stringify(one)))).toEqual(
        new Set(inSheet?.map((one) => JSON.stringify(one))),
      )
    }
  })

  it('start with the published numbers, and with nothing else once something was saved', () => {
    const [organisation] = pages
    if (organisation === undefined) throw new Error('no page')
    expect(startingAnswers(organisation, undefined)).toMatchObject({ 'org.pensionFranchise': '17283' })
    expect(startingAnswers(organisation, {})).toEqual({})
    const earlier = { 'org.leaveHours': '171', 'org.pensionFranchise': '16000', 'org.former': '1' }
    expect(startingAnswers(organisation, undefined, { answers: earlier, renewed: false })).toMatchObject({
      'org.leaveHours': '171',
      'org.pensionFranchise': '16000',
    })
    const renewed = startingAnswers(organisation, undefined, { answers: earlier, renewed: true })
    expect(renewed).toMatchObject({ 'org.leaveHours': '171', 'org.pensionFranchise': '17283' })
    expect(renewed['org.former']).toBeUndefined()
  })

  it('are done when the input is whole, and otherwise name the places', () => {
    expect(Object.values(missingAnswers(pages, answers)).flat()).toEqual([])
    const without = { ...answers, 'VB-HOUR': {}, 'VB-TRIP': { 'VB-TRIP.volume': '3' } }
    const missing = missingAnswers(pages, without)
    expect(missing['VB-HOUR']).toEqual(expect.arrayContaining(['VB-HOUR.travelCosts', 'VB-HOUR.staff']))
    expect(missing['VB-TRIP']).not.toContain('VB-TRIP.volume')
    expect(missing.org).toEqual([])
    expect(missingAnswers(pages, { org: {} })['VB-HOUR']).toBeUndefined()
  })

  it('need the salary of a level that is used, on the page of the organisation', () => {
    const organisation = { ...answers.org }
    delete organisation['org.functions.HBO.salary']
    expect(missingAnswers(pages, { ...answers, org: organisation })['VB-HOUR']).toEqual([
      'org.functions.HBO.salary',
      'org.functions.HBO.clientShare',
    ])
  })
})

const decimal = (place: TypedField) =>
  fc
    .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 9_999_999 }))
    .map(([whole, rest]) => String(Number(`${String(whole % (Number(place.field.maximum) + 1))}.${String(rest)}`)))
    .filter((text) => /^\d+(\.\d+)?$/.test(text) && Number(text) <= Number(place.field.maximum) && Number(text) > 0)
const numeric = places.filter(({ field }) => field.kind !== 'choice' && field.kind !== 'text')

describe('what is typed', () => {
  it('reads back exactly as it is shown, for any number in any place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...numeric).chain((place) => decimal(place).map((answer) => ({ place, answer }))),
        ({ place, answer }) => {
          const page = pages.find((one) => fieldsOn(one).includes(place))
          const typed = asTyped(place, answer)
          const read = page && readTyped(page, (key) => (key === place.key ? typed : ''))
          expect(read).toEqual({ answers: { [place.key]: answer }, unread: [] })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('becomes a workbook that says the same, and the workbook becomes what is typed', async () => {
    const outcome = await readWorkbook(await buildWorkbook({ ...order, answers }), { products, reference })
    expect(outcome).toMatchObject({ ok: true, problems: [], changedCells: [], input: plausibleInput() })
    expect(outcome.ok && outcome.answers).toEqual(answers)
  })

  it('a text that looks like a formula stays a text', async () => {
    const remark = '=HYPERLINK("http://kwaad.example";"klik")'
    const org = { ...answers.org, 'org.remark': remark }
    const outcome = await readWorkbook(await buildWorkbook({ ...order, answers: { ...answers, org } }), {
      products,
      reference,
    })
    expect(outcome.ok && outcome.input?.organisation.remark).toBe(remark)
    expect(outcome.ok && outcome.changedCells).toEqual([])
  })
})

/** Where the word file has a field. */
function placeInWords(key: string, name: string): [string, string] {
  if (key.startsWith('org.')) return [key.startsWith('org.functions.') ? 'functions' : 'org', name]
  if (!key.includes('.staff.')) return ['product', name]
  return ['staff', key.startsWith('VB-TRIP') && name === 'otherHours' ? 'otherTripHours' : name]
}

describe('the word files', () => {
  type Words = Record<string, Record<string, { label?: string; help?: string; title?: string; intro?: string }>>
  const nl = messagesFor('nl').costPriceFields as unknown as Words
  const en = messagesFor('en').costPriceFields as unknown as Words

  it('call every field what the workbook calls it, and have English for each', () => {
    for (const { key, field } of places) {
      const [group, name] = placeInWords(key, field.name)
      expect(nl[group]?.[name]).toEqual({ label: field.label, help: field.help })
      expect(en[group]?.[name]?.label).toMatch(/\w/)
    }
    for (const section of pages.flatMap((page) => page.sections).filter(({ id }) => id !== 'staff')) {
      expect(nl.sections?.[section.id]).toEqual({ title: section.title, intro: section.intro })
      expect(en.sections?.[section.id]?.title).toMatch(/\w/)
    }
  })
})
