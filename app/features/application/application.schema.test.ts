import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDecimal } from '#app/utils/format-amount.ts'
import { answerForm, decimalFromDutch, productDetailsForm, productsForm, statementsForm } from './application.schema.ts'

const problems = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
  result.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []

describe('amounts as people type them here', () => {
  test.each([
    ['1.234.567,50', '1234567.50'],
    ['€ 350.000', '350000'],
    ['350000', '350000'],
    ['1.5', '1.5'],
    ['12,5', '12.5'],
    ['0', '0'],
  ])('%s is %s', (typed, stored) => {
    expect(decimalFromDutch(typed)).toBe(stored)
  })

  test('what the page shows of a stored amount is read as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (euros, cents) => {
        const shown = formatDecimal(`${euros}.${String(cents).padStart(2, '0')}`)
        expect(Number(decimalFromDutch(shown))).toBeCloseTo(euros + cents / 100, 5)
      }),
    )
  })

  test.each(['-1', '1e9', 'veel', '1,234', '1.2.3', ''])('%s is refused as turnover', (referenceYearVolume) => {
    const typed = { referenceYearClients: '1', willingToGrow: 'yes', willingToLeadTransformation: 'no' }
    expect(problems(statementsForm.safeParse({ ...typed, referenceYearVolume }))).toEqual([
      'referenceYearVolume: amountInvalid',
    ])
  })
})

test('what is wrong with the size and plans is told in the order of the page', () => {
  const typed = { referenceYearClients: '', referenceYearVolume: '', rowVersion: '1' }
  const fields = problems(statementsForm.safeParse(typed)).map((problem) => problem.split(':')[0])
  expect([...new Set(fields)]).toEqual([
    'referenceYearClients',
    'referenceYearVolume',
    'willingToGrow',
    'willingToLeadTransformation',
  ])
})

describe('the details of a product', () => {
  const typed = { municipalities: '0983', capacity: '12', startsOn: '2027-02-20', waitingWeeks: '0', rowVersion: '3' }

  test('one checked box comes as a text and is a list', () => {
    expect(productDetailsForm.parse(typed)).toEqual({
      municipalities: ['0983'],
      capacity: 12,
      startsOn: '2027-02-20',
      waitingWeeks: 0,
      rowVersion: 3,
    })
  })

  test.each([
    [{ municipalities: undefined }, 'municipalities: municipalityMissing'],
    [{ capacity: '0' }, 'capacity: capacityInvalid'],
    [{ capacity: '1,5' }, 'capacity: capacityInvalid'],
    [{ capacity: '10001' }, 'capacity: capacityInvalid'],
    [{ startsOn: '2027-02-30' }, 'startsOn: dateInvalid'],
    [{ waitingWeeks: '-1' }, 'waitingWeeks: waitingWeeksInvalid'],
  ])('%j is refused', (change, problem) => {
    expect(problems(productDetailsForm.safeParse({ ...typed, ...change }))).toEqual([problem])
  })

  test('no box checked is an empty choice, a version that is none is the first', () => {
    expect(productsForm.parse({})).toEqual({ products: [], shown: [], dropped: [], shownDropped: [] })
    expect(productDetailsForm.parse({ ...typed, rowVersion: 'x' }).rowVersion).toBe(0)
    expect(productDetailsForm.parse({ ...typed, rowVersion: '99999999999' }).rowVersion).toBe(0)
  })
})

describe('the answer to a criterion', () => {
  const ground = { question: { type: 'yes-no', passesWhen: 'no', explainWhen: 'yes' } } as const
  const hours = { question: { type: 'number', minimum: '24', unit: 'uur' } } as const
  const story = { question: { type: 'text', maxLength: 5 } } as const

  test.each([
    [ground, { answer: 'yes', explanation: ' ' }, 'explanation: explanationMissing'],
    [ground, {}, 'answer: yesOrNo'],
    [hours, { answer: '12' }, 'explanation: explanationMissing'],
    [hours, { answer: 'veel' }, 'answer: numberInvalid'],
    [story, { answer: '  ' }, 'answer: answerMissing'],
    [story, { answer: 'langer' }, 'answer: tooLong'],
  ])('%j with %j is refused', (criterion, typed, problem) => {
    expect(problems(answerForm(criterion).safeParse(typed))).toEqual([problem])
  })

  test('an explanation nobody asks for is not kept', () => {
    expect(answerForm(ground).parse({ answer: 'no', explanation: 'oud', rowVersion: '2' })).toEqual({
      answer: { type: 'yes-no', value: 'no' },
      explanation: '',
      rowVersion: 2,
    })
    expect(answerForm(hours).parse({ answer: '24', explanation: '' }).answer).toEqual({ type: 'number', value: '24' })
  })
})

describe('an answer that is a number of a register', () => {
  const criterion = { question: { type: 'text', maxLength: 20, identifier: 'big' } } as const
  const read = (answer: string) => answerForm(criterion).safeParse({ rowVersion: '0', answer })

  test('is checked by its own rule and kept in its one form', () => {
    expect(read(' 9901 2345 678 ').data?.answer).toEqual({ type: 'text', value: '99012345678' })
    expect(problems(read('1234567890'))).toEqual(['answer: identifier.big'])
    expect(problems(read('9901234567x'))).toEqual(['answer: identifier.big'])
    expect(problems(read(''))).toEqual(['answer: answerMissing'])
  })
})
