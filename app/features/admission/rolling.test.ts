import { describe, expect, test } from 'vitest'
import { assessedFrom, decisionDueOf, evidenceDayOf } from './rolling.ts'

const closesAt = new Date('2027-12-31T16:00:00Z')
const decisionBy = new Date('2028-02-28T23:00:00Z')
const rolling = { rolling: true, closesAt, decisionBy, decisionWorkingDays: 10 }
const fixed = { rolling: false, closesAt, decisionBy, decisionWorkingDays: null }

describe('in a rolling moment', () => {
  test('evidence is measured on the Dutch day of sending in, in another on the last day', () => {
    const lateAtNight = new Date('2027-03-01T23:30:00Z')
    expect(evidenceDayOf(rolling, lateAtNight)).toBe('2027-03-02')
    expect(evidenceDayOf(fixed, lateAtNight)).toBe('2027-12-31')
  })

  test('a decision is due so many working days after it came in, holidays and equated days passed over', () => {
    const sentIn = new Date('2027-04-26T10:00:00Z')
    // 27 April King's Day, 5 May Liberation Day, 6 May Ascension Day, 7 May equated.
    expect(decisionDueOf(rolling, sentIn, ['2027-05-07']).toISOString()).toBe('2027-05-14T22:00:00.000Z')
    expect(decisionDueOf(rolling, undefined, [])).toEqual(decisionBy)
    expect(decisionDueOf(fixed, sentIn, [])).toEqual(decisionBy)
  })

  test('a file closes when it is sent in, and is open again when it was taken back', () => {
    const sentInAt = new Date('2027-04-26T10:00:00Z')
    expect(assessedFrom(rolling, { status: 'submitted', sentInAt })).toEqual(sentInAt)
    expect(assessedFrom(rolling, { status: 'withdrawn', sentInAt })).toEqual(closesAt)
    expect(assessedFrom(rolling, { status: 'draft', sentInAt: undefined })).toEqual(closesAt)
    expect(assessedFrom(fixed, { status: 'submitted', sentInAt })).toEqual(closesAt)
  })
})
