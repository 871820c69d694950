import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseTyped } from './form.server.ts'

const schema = z.object({
  reason: z.string('required').trim().min(1, 'required').max(10, 'tooLong'),
  lines: z
    .string()
    .default('')
    .refine((text) => text.split('\n').length < 3, 'tooLong'),
})
const reasonsOf = (typed: Record<string, string>) => {
  const parsed = parseTyped(typed, schema)
  return parsed.valid ? [] : parsed.answer.data.reasons
}

describe('what a form is told', () => {
  test('a text that is too long: how long it is and how long it may be', () => {
    expect(reasonsOf({ reason: 'twaalf teken' })).toEqual([
      { kind: 'tooManyCharacters', params: { length: 12, maximum: 10 }, field: 'reason', target: '#reason' },
    ])
  })

  test('a text that is too long in another way says no number that does not hold', () => {
    expect(reasonsOf({ reason: 'goed', lines: '1\n2\n3' })).toEqual([
      { kind: 'tooLong', field: 'lines', target: '#lines' },
    ])
  })

  test('one reason for each field, and all that was typed comes back', () => {
    const parsed = parseTyped({ reason: '', lines: '1\n2\n3' }, schema)
    expect(parsed.valid ? null : parsed.answer.data).toEqual({
      reasons: [
        { kind: 'required', field: 'reason', target: '#reason' },
        { kind: 'tooLong', field: 'lines', target: '#lines' },
      ],
      typed: { reason: '', lines: '1\n2\n3' },
    })
  })
})
