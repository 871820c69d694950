import { expect, test } from 'vitest'
import { isTyping, SHORTCUTS } from './shortcuts.ts'

test.each([
  ['TEXTAREA', {}, true],
  ['SELECT', {}, true],
  ['DIV', { isContentEditable: true }, true],
  ['INPUT', { type: 'text' }, true],
  ['INPUT', { type: 'search' }, true],
  ['INPUT', { type: 'radio' }, false],
  ['INPUT', { type: 'checkbox' }, false],
  ['BUTTON', {}, false],
  ['BODY', {}, false],
])('in a %s %j a key belongs to what one types: %s', (tagName, given, typing) => {
  expect(isTyping({ tagName, isContentEditable: false, ...given })).toBe(typing)
})

test('every key does one thing', () => {
  expect(new Set(SHORTCUTS.map((one) => one.key)).size).toBe(SHORTCUTS.length)
})
