import { describe, expect, test } from 'vitest'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { ONLY } from './draft-part.ts'
import { DRAFT_PARTS, draftPart, type DraftPartName } from './draft-parts.ts'

const NAMES = Object.keys(DRAFT_PARTS) as DraftPartName[]
const keysOf = (name: DraftPartName) =>
  draftPart(name)
    .list?.lines(content)
    .map(({ key }) => key) ?? [ONLY]

describe.each(NAMES)('the part %s of the shipped procedure', (name) => {
  const part = draftPart(name)

  test('comes back unchanged when every record is opened and saved', () => {
    for (const key of keysOf(name)) {
      const record = part.schema.parse(part.valuesOf(content, key))
      expect(part.keyOf(record)).toBe(key)
      expect(part.put(content, record)).toEqual(content)
    }
  })

  test('has a key of its own for every record', () => {
    const keys = keysOf(name)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('loses exactly the record that is removed, and gets it back at the end', () => {
    const [key] = keysOf(name)
    if (!part.list || key === undefined) return
    const without = part.list.remove(content, key)
    expect(part.valuesOf(without, key)).toBeUndefined()
    const back = part.put(without, part.schema.parse(part.valuesOf(content, key)))
    expect(part.valuesOf(back, key)).toEqual(part.valuesOf(content, key))
  })

  test('moves a record down and up again', () => {
    const [key] = keysOf(name)
    if (!part.list || key === undefined) return
    expect(part.list.move(part.list.move(content, key, 1), key, -1)).toEqual(content)
    expect(part.list.move(content, key, -1)).toEqual(content)
  })
})

describe('what a region sets of a requirement and its evidence', () => {
  const shown = (part: DraftPartName, key: string) => draftPart(part).valuesOf(content, key)
  const saved = (part: DraftPartName, key: string, fields: object) =>
    draftPart(part).schema.safeParse({ ...shown(part, key), ...fields })
  const messages = (result: ReturnType<typeof saved>) => result.error?.issues.map((issue) => issue.message)

  test('a document that must be kept valid during the agreement ends some day', () => {
    const key = content.criteria.flatMap((one) => one.evidence).find((one) => one.handling === 'stored')!.id
    const never = { validity: 'none', ownEndDate: 'no', renewedDuringAgreement: 'yes' }
    expect(messages(saved('bewijs', key, never))).toEqual(['procedure.renewalNeverEnds'])
    const ends = saved('bewijs', key, { ...never, ownEndDate: 'yes', documentKind: 'polis' })
    const evidence = draftPart('bewijs')
      .put(content, ends.data)
      .criteria.flatMap((one) => one.evidence)
    expect(evidence.find((one) => one.id === key)).toMatchObject({
      ownEndDate: true,
      renewedDuringAgreement: true,
      documentKind: 'polis',
      maximumAgeMonths: null,
    })
  })

  test('an exclusion ground looks back five years at most, a discretionary one three, a requirement not at all', () => {
    const back = (key: string, lookbackYears: string) => messages(saved('eis', key, { lookbackYears }))
    expect([back('UV-1', '5'), back('UV-1', '6')]).toEqual([undefined, ['procedure.lookbackTooLong']])
    expect([back('UF-1', '3'), back('UF-1', '4')]).toEqual([undefined, ['procedure.lookbackTooLong']])
    expect(back('GE-1', '1')).toEqual(['procedure.lookbackTooLong'])
  })

  test('an answer can be a number of a register', () => {
    const form = saved('eis', 'PE-1', { questionType: 'text', identifier: 'agb', officerJudges: 'yes' })
    const { criteria } = draftPart('eis').put(content, form.data)
    expect(criteria.find((one) => one.id === 'PE-1')?.question).toMatchObject({ type: 'text', identifier: 'agb' })
  })
})

test('a link that is no web address is named as such, and none is none', () => {
  const { schema } = draftPart('document')
  const linkProblem = (link: string) =>
    schema
      .safeParse({ id: 'bijlage-9', title: 'Bijlage', description: 'Uitleg', link })
      .error?.issues.map(({ path, message }) => [path[0], message])
  for (const link of ['morgen', 'http://regio.example/bijlage.pdf', 'javascript:alert(1)'])
    expect(linkProblem(link)).toEqual([['link', 'procedure.linkInvalid']])
  expect(linkProblem('')).toBeUndefined()
  expect(linkProblem('https://regio.example/bijlage.pdf')).toBeUndefined()
})

test.each([
  ['54,60', '54.60'],
  ['1.234,56', '1234.56'],
  ['€ 12,50', '12.50'],
  ['-5', undefined],
  ['1e3', undefined],
  ['12,34567', undefined],
  ['999999999999', undefined],
])('the tariff %j is read as %j', (typed, expected) => {
  const { schema, valuesOf } = draftPart('product')
  const [key = ''] = keysOf('product')
  const read = schema.safeParse({ ...valuesOf(content, key), tariff: typed })
  expect(read.success ? (read.data as { item: { tariff: string } }).item.tariff : undefined).toBe(expected)
  if (!read.success) expect(read.error.issues.map(({ message }) => message)).toEqual(['procedure.tariffInvalid'])
})
