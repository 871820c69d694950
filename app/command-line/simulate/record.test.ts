import { expect, test } from 'vitest'
import { lastReceipt, type Told } from './record.ts'

const receipt = (number: string) => ({ address: `/${number}`, number, submittedAt: '', sha256: '' })
const isIn = (number: string): Told => ({ kind: 'in', what: 'application', key: number, receipt: receipt(number) })
const late: Told = { kind: 'late', key: 'x' }

test('the last receipt counts, until it is taken back', () => {
  const told = [isIn('1'), isIn('2'), late]
  expect(lastReceipt({ told, toldBefore: 0, withdrawn: false })?.number).toBe('2')
  expect(lastReceipt({ told, toldBefore: 0, withdrawn: true })).toBeUndefined()
})

test('whoever opened its application again and came too late has nothing that counts', () => {
  expect(lastReceipt({ told: [isIn('1'), late], toldBefore: 1, withdrawn: false })).toBeUndefined()
  expect(lastReceipt({ told: [isIn('1'), isIn('2')], toldBefore: 1, withdrawn: false })?.number).toBe('2')
})
