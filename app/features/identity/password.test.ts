import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMON_PASSWORDS } from './common-passwords.ts'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, passwordProblem } from './password.ts'

describe('passwordProblem', () => {
  it.each([
    ['elf tekens.', 'passwordTooShort'],
    ['a'.repeat(129), 'passwordTooLong'],
    ['Wachtwoord123', 'passwordKnown'],
    ['openhuis2026', 'passwordKnown'],
    ['zzzzzzzzzzzzz', 'passwordKnown'],
    ['Sanne@Zorghuis.example', 'passwordKnown'],
  ])('refuses %s: %s', (password, problem) => {
    expect(passwordProblem(password, 'sanne@zorghuis.example')).toBe(problem)
  })

  it.each(['twaalf teken', 'alleenkleineletters', '9482017365920', 'wachtwoord123 maar dan anders'])(
    'takes %s',
    (password) => {
      expect(passwordProblem(password, 'sanne@zorghuis.example')).toBeUndefined()
    },
  )

  it('asks no kinds of characters: any two characters, long enough, will do', () => {
    const pair = fc.tuple(fc.string({ minLength: 1, maxLength: 1 }), fc.string({ minLength: 1, maxLength: 1 }))
    fc.assert(
      fc.property(pair, ([first, second]) => {
        fc.pre(first.toLowerCase() !== second.toLowerCase())
        const password = first.repeat(20) + second.repeat(20)
        expect(passwordProblem(password)).toBeUndefined()
      }),
    )
  })
})

it('lists only passwords that the length would let through', () => {
  const idle = [...COMMON_PASSWORDS].filter(
    (known) =>
      known.length < PASSWORD_MIN_LENGTH || known.length > PASSWORD_MAX_LENGTH || known !== known.toLowerCase(),
  )
  expect(idle).toEqual([])
})
