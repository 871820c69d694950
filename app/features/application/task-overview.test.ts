import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applicableProducts, criteriaFor } from '#app/features/procedure/catalogue.ts'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import type { ApplicationContent } from './application.ts'
import { missingItems, type CompletenessInput } from './completeness.ts'
import { nextPage } from './next-page.ts'
import { pageOfMissing } from './pages.ts'
import { brokenRules } from './product-rules.ts'
import { statedFactsOf } from './statements.ts'
import { allTasks, criterionTasks, taskOverview } from './task-overview.ts'

const CODES = applicableProducts(content).map((product) => product.code)
const empty: ApplicationContent = {
  organisation: null,
  products: [],
  answers: [],
  evidence: [],
  statements: statedFactsOf({}),
  costPrice: { state: 'none' },
  parties: [],
  dropped: [],
  agreement: null,
}
const inputOf = (application: Partial<ApplicationContent>): CompletenessInput => ({
  content,
  application: { ...empty, ...application },
  signatories: [],
  openProducts: null,
  contractStart: '2027-01-01',
  closingDay: '2026-12-11',
})
const chosen = (productCode: string, filled = true) => ({
  productCode,
  municipalityCodes: filled ? ['0983'] : [],
  capacity: filled ? 3 : null,
  startsOn: filled ? '2027-01-01' : null,
  waitingWeeks: null,
})

/** Applications that are anything between empty and half done. */
const applications = fc.record({
  products: fc
    .subarray(CODES)
    .chain((codes) =>
      fc
        .array(fc.boolean(), { minLength: codes.length, maxLength: codes.length })
        .map((flags) => codes.map((code, index) => chosen(code, flags[index]))),
    ),
  answers: fc.subarray(content.criteria.map((criterion) => criterion.id)).map((ids) =>
    ids.map((criterionId) => ({
      criterionId,
      answer: { type: 'yes-no' as const, value: 'yes' as const },
      explanation: '',
    })),
  ),
})

describe('the task list', () => {
  test('every missing thing stands in exactly one task, and a task without any is done', () => {
    fc.assert(
      fc.property(applications, (application) => {
        const input = inputOf(application)
        const tasks = allTasks(taskOverview(input))
        const inTasks = tasks.flatMap((task) => task.missing)
        expect(new Set(inTasks)).toEqual(new Set(missingItems(input)))
        expect(inTasks).toHaveLength(missingItems(input).length)
        for (const task of tasks) expect(task.status === 'done').toBe(task.missing.length === 0)
      }),
      { numRuns: 50 },
    )
  })

  test('a product without details is not begun, with some of them busy, with all of them done', () => {
    const status = (product: ReturnType<typeof chosen>) =>
      taskOverview(inputOf({ products: [product] })).offer[1]?.status
    expect(status(chosen('41N11', false))).toBe('not-started')
    expect(status({ ...chosen('41N11'), capacity: null })).toBe('in-progress')
    expect(status(chosen('41N11'))).toBe('done')
    expect(status({ ...chosen('41N11'), startsOn: '2026-12-31' })).toBe('check')
  })

  test('logeren without ambulant help must be looked at, with it not', () => {
    const choice = (...codes: string[]) =>
      taskOverview(inputOf({ products: codes.map((code) => chosen(code)) })).offer[0]?.status
    expect(choice('44N05')).toBe('check')
    expect(choice('44N05', '45N21')).toBe('done')
    expect(brokenRules(content.productRules, ['44N05']).map((rule) => rule.id)).toEqual(['PR-1'])
    expect(brokenRules(content.productRules, ['44N05', '45N22'])).toEqual([])
  })

  test('the self-declaration is one task that goes on where one left', () => {
    const answers = [
      { criterionId: 'UV-1', answer: { type: 'yes-no' as const, value: 'no' as const }, explanation: '' },
    ]
    const [task] = taskOverview(inputOf({ answers })).questions
    expect(task).toMatchObject({ kind: 'self-declaration', target: 'UV-2', status: 'in-progress' })
    expect(task?.count.done).toBe(1)
  })

  test('every question is a line of its own in the list of questions', () => {
    const input = inputOf({ products: [chosen('44N05')] })
    expect(criterionTasks(input).map((task) => task.target)).toEqual(
      criteriaFor(content, ['44N05']).map((criterion) => criterion.id),
    )
  })
})

test('everything missing leads to the page where it is filled in', () => {
  const pages = missingItems(inputOf({ products: [chosen('44N05', false)] })).map((item) => pageOfMissing('id', item))
  expect(new Set(pages)).toEqual(
    new Set([
      '/aanmeldingen/id/organisatie',
      '/organisatie/tekenbevoegden',
      '/aanmeldingen/id/producten',
      '/aanmeldingen/id/producten/44N05',
      '/aanmeldingen/id/gegevens',
      '/aanmeldingen/id/kostprijs',
      ...criteriaFor(content, ['44N05']).flatMap((criterion) => [
        `/aanmeldingen/id/vragen/${criterion.id}`,
        ...criterion.evidence
          .filter((request) => request.required)
          .map((request) => `/aanmeldingen/id/vragen/${criterion.id}/bewijs/${request.id}`),
      ]),
    ]),
  )
})

test('one goes on with the first task that is not done', () => {
  expect(nextPage('id', taskOverview(inputOf({})))).toBe('/aanmeldingen/id/organisatie')
  expect(nextPage('id', { organisation: [], offer: [], together: [], questions: [], costPrice: [] })).toBeUndefined()
})
