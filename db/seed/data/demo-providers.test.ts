import { describe, expect, test } from 'vitest'
import { categoryFactsOf } from '#app/features/category/category-facts.ts'
import { evaluateCategory } from '#app/features/category/category.ts'
import { organisationSchema, signatoriesSchema } from '#app/features/party/provider.schema.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { checkIban, checkRsin } from '#app/utils/identifiers.ts'
import { sumOf } from '#app/utils/money.ts'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { demoProviders, type DemoProvider } from './demo-providers.ts'

const SEED = 2026
const providers = demoProviders(SEED)
const unique = (all: readonly string[]) => new Set(all).size
const subsegments = (provider: DemoProvider) =>
  new Set(provider.products.map((product) => findProduct(content, product.productCode)?.subsegmentName ?? ''))
const segments = (provider: DemoProvider) =>
  new Set(provider.products.map((product) => findProduct(content, product.productCode)?.segment.number))
const total = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)

describe('the demonstration landscape', () => {
  test('is the same for the same seed and another for another', () => {
    expect(demoProviders(SEED)).toEqual(providers)
    expect(demoProviders(SEED + 1)).not.toEqual(providers)
  })

  test('77 providers hold 121 subsegments, more than a third more than one, some five, the 14 largest 41', () => {
    const counts = providers.map((provider) => subsegments(provider).size)
    expect([counts.length, total(counts)]).toEqual([77, 121])
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(77 / 3)
    expect(counts.filter((count) => count === 5).length).toBe(3)
    expect(providers.filter((provider) => provider.size === 'big')).toHaveLength(14)
    expect(total(counts.slice(0, 14))).toBe(41)
  })

  test('22 in segment 2 with 26 subsegments, 16 of them also elsewhere, some in all three', () => {
    const living = providers.filter((provider) => segments(provider).has(2))
    expect([living.length, living.filter((provider) => segments(provider).size > 1).length]).toEqual([22, 16])
    const inSegment2 = new Set(content.segments[0]?.subsegments.map((subsegment) => subsegment.name))
    expect(
      total(living.map((provider) => [...subsegments(provider)].filter((name) => inSegment2.has(name)).length)),
    ).toBe(26)
    expect(providers.filter((provider) => segments(provider).size === 3).length).toBeGreaterThanOrEqual(3)
  })

  test('about 25 in category A or B and more than 50 in C by the published rules', () => {
    const categories = providers.map((provider) => {
      const admitted = provider.products.map((product) => product.productCode)
      return evaluateCategory(content.categories, categoryFactsOf(content, provider, admitted)).category
    })
    const count = (category: string) => categories.filter((one) => one === category).length
    expect(count('A')).toBeGreaterThanOrEqual(5)
    expect(count('A') + count('B')).toBe(25)
    expect(count('C')).toBe(52)
  })

  test.each([1, 2, 3, SEED])('turnover with seed %i is of the size of the region (52 million in 2023)', (seed) => {
    const volume = sumOf(demoProviders(seed).map((provider) => provider.statements.referenceYearVolume))
    expect(volume.toNumber()).toBeGreaterThan(42_000_000)
    expect(volume.toNumber()).toBeLessThan(65_000_000)
  })

  test('every chosen product is open, and respite stays never come alone', () => {
    for (const provider of providers) {
      const codes = provider.products.map((product) => product.productCode)
      expect(codes.every((code) => findProduct(content, code)?.openHouse)).toBe(true)
      expect(unique(codes)).toBe(codes.length)
      expect(provider.products.every((product) => product.municipalityCodes.length > 0 && product.capacity > 0)).toBe(
        true,
      )
      if (codes.includes('44N05')) expect(codes).toContain('45N22')
    }
  })
})

describe('the demonstration organisations', () => {
  test('pass the form that real ones fill in, unchanged', () => {
    for (const { organisation, signatories } of providers) {
      expect(organisationSchema.parse(organisation)).toEqual(organisation)
      expect(signatoriesSchema.parse(signatories)).toEqual(signatories)
    }
  })

  test('cannot be mistaken for real ones', () => {
    for (const { organisation } of providers) {
      expect(organisation.kvkNumber).toMatch(/^9000\d{4}$/)
      expect(organisation.iban.slice(4, 8)).toBe('DEMO')
      expect(checkIban(organisation.iban).ok).toBe(true)
      if (organisation.rsin) expect(checkRsin(organisation.rsin).ok && organisation.rsin.startsWith('9999')).toBe(true)
      expect(organisation.contact.email).toMatch(/^[a-z.]+@[a-z]+\.example$/)
      expect(organisation.address.postalCode).toMatch(/ SS$/)
    }
  })

  test('have each their own name, KVK number and mail domain', () => {
    expect(unique(providers.map((provider) => provider.organisation.kvkNumber))).toBe(77)
    expect(unique(providers.map((provider) => provider.organisation.legalName))).toBe(77)
    expect(unique(providers.map((provider) => provider.organisation.contact.email.split('@')[1] ?? ''))).toBe(77)
    expect(providers.filter((provider) => provider.signatories.length === 2).length).toBeGreaterThan(5)
  })
})
