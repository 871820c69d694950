import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayInAmsterdam, lastDayBefore, timeInAmsterdam } from '#app/utils/calendar.ts'
import { defaultDates } from './calendar-rule.ts'
import { newValues, valuesOf } from './moment-fields.ts'
import { dateProblems, pointsOf } from './moment-points.ts'
import { momentRefusals, rulesOutOfReach, type MomentChecks } from './moment-rules.ts'
import { momentSchema, TIMED_FIELDS } from './moment.schema.ts'

const dates = (opensOn: string) => defaultDates({ opensOn, rolling: false, objectionDays: 20, equatedDays: [] })
const values = (changed: Record<string, string | string[]> = {}) => ({
  ...newValues(dates('2027-01-11'), ['A', 'B', 'C']),
  name: 'Ronde voorjaar',
  reasonKind: 'first-round',
  reason: 'Omdat het tijd is',
  ...changed,
})
const checks: MomentChecks = {
  now: new Date('2026-12-01T12:00:00Z'),
  equatedDays: [],
  openProducts: ['41N11', '45N21'],
  categories: ['A', 'B', 'C'],
  productRules: [{ product: '44N05', anyOf: ['45N21', '45N22'], explanation: 'Logeren naast ambulante hulp.' }],
}
const refusals = (changed: Record<string, string | string[]>) => {
  const parsed = momentSchema.safeParse(values(changed))
  if (parsed.success)
    return momentRefusals(parsed.data.draft, checks).map(({ kind, field }) => `${field ?? ''}: ${kind}`)
  return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('the form of a moment', () => {
  test('with the dates of the calendar rule it is sound', () => {
    expect(refusals({})).toEqual([])
  })

  test.each([
    ['2027-03-28', '02:30', 'closing.missingTime'],
    ['2027-10-31', '02:30', 'closing.ambiguousTime'],
  ])('a wall time of %s %s is said to be none or two: %s', (date, time, kind) => {
    expect(refusals({ closesDate: date, closesTime: time, opensDate: date, opensTime: time })).toEqual([
      `opensTime: ${kind}`,
      `closesTime: ${kind}`,
    ])
  })

  test('all that contradicts itself is said at once', () => {
    expect(
      refusals({
        opensDate: '2026-11-01',
        questionsUntilDate: '2027-02-27',
        closesDate: '2027-01-12',
        contractStart: '2027-01-01',
        productScope: 'some',
        products: ['99X99'],
        categories: [],
      }),
    ).toEqual([
      'opensDate: moment.opensInThePast',
      'answersPublishedDate: moment.order',
      'closesDate: moment.order',
      'contractStart: moment.contractTooEarly',
      'products: moment.nothingToApplyFor',
      'questionsUntilDate: moment.freeDay',
      'products: moment.productUnknown',
    ])
  })

  test('a rolling moment asks for its conditions and the term of a decision', () => {
    expect(refusals({ kind: 'rolling', decisionWorkingDays: '0' })).toEqual([
      'conditions: required',
      'decisionWorkingDays: moment.decisionDaysInvalid',
    ])
    expect(refusals({ kind: 'rolling', conditions: 'Alleen C', decisionWorkingDays: '30' })).toEqual([])
  })

  test('what is typed comes back as it was, whatever the season', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2026-01-01', days))
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    fc.assert(
      fc.property(day, clock, (date, time) => {
        const timed = Object.fromEntries(
          TIMED_FIELDS.flatMap((name) => [
            [`${name}Date`, date],
            [`${name}Time`, time],
          ]),
        )
        const parsed = momentSchema.safeParse(values({ ...timed, decisionBy: date }))
        if (!parsed.success) {
          const messages = new Set(parsed.error.issues.map((issue) => issue.message))
          expect([...messages]).toEqual([date.includes('-03-') ? 'closing.missingTime' : 'closing.ambiguousTime'])
          return
        }
        const { draft } = parsed.data
        expect([dayInAmsterdam(draft.closesAt), timeInAmsterdam(draft.closesAt)]).toEqual([date, time])
        expect(lastDayBefore(draft.decisionBy)).toBe(date)
        const shown = valuesOf({ ...draft, id: '', procedureId: '', cancelledAt: null }, ['A', 'B', 'C'])
        expect(shown).toMatchObject({ ...timed, decisionBy: date })
      }),
      { numRuns: 300 },
    )
  })
})

describe('the preview', () => {
  test('shows what can be read and leaves out what cannot', () => {
    expect(pointsOf(values()).map(({ kind }) => kind)).toEqual([...TIMED_FIELDS, 'decisionBy', 'contractStart'])
    expect(pointsOf(values({ closesDate: '', opensTime: '25:00' })).map(({ kind }) => kind)).toEqual([
      'questionsUntil',
      'answersPublished',
      'decisionBy',
      'contractStart',
    ])
  })

  test('says what is wrong with the dates, and nothing about words that are still to come', () => {
    expect(dateProblems(values({ name: '', closesDate: '2027-01-12' }), checks).map(({ kind }) => kind)).toContain(
      'moment.order',
    )
    expect(dateProblems(values({ name: '' }), checks)).toEqual([])
  })
})

describe('rules between products', () => {
  test.each([
    [null, 0],
    [['44N05'], 1],
    [['44N05', '41N11'], 1],
    [['44N05', '45N22'], 0],
    [['41N11'], 0],
  ])('with %j open, %i cannot be kept by a new provider', (open, count) => {
    expect(rulesOutOfReach(open, checks)).toHaveLength(count)
  })
})
