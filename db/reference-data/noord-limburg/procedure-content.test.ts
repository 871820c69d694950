import { describe, expect, test } from 'vitest'
import { applicableProducts, productsOf } from '#app/features/procedure/catalogue.ts'
import { gapsOf } from '#app/features/procedure/gaps.ts'
import { procedureContent } from '#app/features/procedure/procedure.schema.ts'
import { twoCategories } from './categories.ts'
import { procedureContentNoordLimburg as content } from './procedure-content.ts'
import { region } from './region.ts'

const FORBIDDEN = /score|weight|rank|quota|maximumProviders/i

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => [key, ...keysOf(child)])
}

const repeated = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index)

describe('the procedure of Noord-Limburg', () => {
  test('is what the schema calls a procedure, with nothing lost in parsing', () => {
    expect(procedureContent.parse(content)).toEqual(content)
    expect(procedureContent.parse({ ...content, categories: twoCategories }).categories).toHaveLength(2)
  })

  test('has no blocking gap', () => {
    expect(gapsOf(content).filter((gap) => gap.severity === 'blocking')).toEqual([])
    expect(gapsOf({ ...content, categories: twoCategories }).filter((gap) => gap.severity === 'blocking')).toEqual([])
  })

  test('uses every code once', () => {
    expect(repeated(productsOf(content).map((product) => product.code))).toEqual([])
    expect(repeated(content.segments.flatMap((s) => [s.code, ...s.subsegments.map((sub) => sub.code)]))).toEqual([])
    expect(repeated(content.criteria.flatMap((c) => [c.id, ...c.evidence.map((e) => e.id)]))).toEqual([])
  })

  test('sells segments 2, 3 and 4 with fifteen subsegments open, school care and dyslexia closed', () => {
    expect(content.segments.map((segment) => segment.number)).toEqual([2, 3, 4])
    expect(new Set(applicableProducts(content).map((product) => product.subsegmentName)).size).toBe(15)
    const closed = productsOf(content).filter((product) => !product.openHouse)
    expect(closed.map((product) => product.name)).toEqual([
      'Jeugdhulp binnen school',
      'Onderwijszorggroepen',
      'Ernstige dyslexie',
    ])
  })

  test('units and iJw categories belong together', () => {
    const categoriesOf = { day: ['43', '44'], daypart: ['41', '45'], hour: ['45', '54'], trip: ['42'] }
    for (const product of productsOf(content)) expect(categoriesOf[product.unit]).toContain(product.ijwCategory)
  })

  test('names no place for a comparison between providers', () => {
    expect(keysOf(content).filter((key) => FORBIDDEN.test(key))).toEqual([])
  })

  test('says of every tariff and threshold that it is made up', () => {
    expect(new Set(productsOf(content).map((product) => product.tariffSource.status))).toEqual(new Set(['fictitious']))
    const thresholds = content.categories.flatMap((rule) => rule.conditions)
    expect(new Set(thresholds.map((condition) => condition.source.status))).toEqual(new Set(['fictitious']))
  })

  test('asks nobody to upload a VOG', () => {
    const certificates = content.criteria.flatMap((c) => c.evidence).filter((evidence) => evidence.name.includes('VOG'))
    expect(certificates.map((evidence) => evidence.handling)).toEqual(['seen'])
  })
})

test('the region has its seven municipalities with CBS codes', () => {
  expect(region.municipalities.map((municipality) => municipality.code)).toEqual([
    '0889',
    '0893',
    '0907',
    '1507',
    '1894',
    '0983',
    '0984',
  ])
})
