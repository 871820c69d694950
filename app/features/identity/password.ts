import { COMMON_PASSWORDS } from './common-passwords.ts'

/** Long rather than complicated: no rules about capitals, digits or signs (ASVS 5.0 V6.2.1, V6.2.5, V6.2.9). */
export const PASSWORD_MIN_LENGTH = 12
export const PASSWORD_MAX_LENGTH = 128

type PasswordProblem = 'passwordTooShort' | 'passwordTooLong' | 'passwordKnown'

/**
 * What is wrong with a new password, or undefined. Known passwords are refused (ASVS 5.0 V6.2.4), and so is the
 * e-mail address itself.
 */
export function passwordProblem(password: string, email = ''): PasswordProblem | undefined {
  if (password.length < PASSWORD_MIN_LENGTH) return 'passwordTooShort'
  if (password.length > PASSWORD_MAX_LENGTH) return 'passwordTooLong'
  const lower = password.toLowerCase()
  const oneCharacter = new Set(lower).size === 1
  if (oneCharacter || COMMON_PASSWORDS.has(lower) || lower === email.toLowerCase()) return 'passwordKnown'
  return undefined
}
