import { expect, test } from 'vitest'
import { isChanged, isTyping, SHORTCUTS } from './shortcuts.ts'

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

test.each([
  ['an untouched text', { type: 'textarea', value: 'a', defaultValue: 'a' }, false],
  ['a typed text', { type: 'textarea', value: 'ab', defaultValue: 'a' }, true],
  [
    'an untouched choice',
    { type: 'radio', value: 'met', defaultValue: 'met', checked: false, defaultChecked: false },
    false,
  ],
  ['a choice', { type: 'radio', value: 'met', defaultValue: 'met', checked: true, defaultChecked: false }, true],
  [
    'a choice taken away',
    { type: 'checkbox', value: 'x', defaultValue: 'x', checked: false, defaultChecked: true },
    true,
  ],
])('%s', (_, control, changed) => {
  expect(isChanged(control)).toBe(changed)
})
