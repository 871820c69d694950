import { describe, expect, it } from 'vitest'
import { CLAUSES, SHIPPED, shippedText } from '#templates/framework-agreement/2026-1/clauses.ts'
import { compareTexts, countComparisons, withoutIndividualTerms } from './compare-texts.ts'
import type { LaidClause } from './contract-text.ts'
import { layClauses } from './lay-clauses.ts'

const { clauses } = shippedText()
const under = (id: string) => CLAUSES.find((clause) => clause.id === id)!
const add = (id: string, text: string, scope = ''): LaidClause => ({
  effect: 'add',
  scope,
  clause: { ...under(id), layer: scope === '' ? 'region' : 'category', paragraphs: [{ text }] },
})
const withChanges = (...changes: LaidClause[]) =>
  layClauses(SHIPPED.base, [...SHIPPED.overlays, ...changes], SHIPPED.region)

describe('comparing two texts clause by clause', () => {
  it('finds every clause of a text the same as itself, in the order of the numbers', () => {
    const rows = compareTexts(clauses, clauses)
    expect(countComparisons(rows)).toEqual({ same: clauses.length, differs: 0, 'only-left': 0, 'only-right': 0 })
    expect(rows.map(({ article }) => article)).toEqual(CLAUSES.map(({ article }) => article))
  })

  it('shows the words that differ, and what only one of the two has', () => {
    const other = withChanges(add('1.18-transport', 'Een fiets telt ook.')).filter(({ article }) => article !== '1.20')
    const rows = compareTexts(clauses, other)
    expect(countComparisons(rows)).toMatchObject({ differs: 1, 'only-left': 1 })
    const differing = rows.find(({ comparison }) => comparison === 'differs')!
    expect(differing.article).toBe('1.18')
    expect(differing.segments.at(-1)).toEqual({ kind: 'added', text: '\nEen fiets telt ook.' })
    expect(countComparisons(compareTexts(other, clauses))).toMatchObject({ differs: 1, 'only-right': 1 })
  })

  it('counts it as a difference when a sentence is for others, and not when it only comes from another layer', () => {
    const [all, forA] = [withChanges(add('1.18-transport', 'Zin.')), withChanges(add('1.18-transport', 'Zin.', 'A'))]
    expect(countComparisons(compareTexts(all, forA))).toMatchObject({ differs: 1 })
    const own = layClauses([...SHIPPED.base, ...SHIPPED.overlays], [], 'elders')
    expect(countComparisons(compareTexts(clauses, own))).toMatchObject({ differs: 0, same: clauses.length })
  })

  it('says nothing about one provider to whom it is compared with', () => {
    const term: LaidClause = {
      effect: 'replace',
      scope: '12345678',
      clause: { ...under('2.04-contact'), layer: 'provider', paragraphs: [{ text: 'Eigen afspraak.' }] },
    }
    const other = withChanges(term)
    expect(countComparisons(compareTexts(clauses, other))).toMatchObject({ differs: 1 })
    const rows = compareTexts(withoutIndividualTerms(clauses), withoutIndividualTerms(other))
    expect(countComparisons(rows)).toMatchObject({ differs: 0 })
    expect(JSON.stringify(rows)).not.toContain('12345678')
  })
})
