/** One key and what on the page it presses. */
export type Shortcut = {
  key: string
  name: 'next' | 'previous' | 'met' | 'notMet' | 'nextFile' | 'help'
  selector: string
}

/** The keys of the page on which one judges. */
export const SHORTCUTS: readonly Shortcut[] = [
  { key: 'j', name: 'next', selector: '[data-shortcut="j"]' },
  { key: 'k', name: 'previous', selector: '[data-shortcut="k"]' },
  { key: '1', name: 'met', selector: 'input[name="outcome"][value="met"]' },
  { key: '2', name: 'notMet', selector: 'input[name="outcome"][value="not-met"]' },
  { key: 'n', name: 'nextFile', selector: '[data-shortcut="n"]' },
  { key: '?', name: 'help', selector: '' },
]

/** Keys that go to another page, and so away from what was not saved. */
export const LEAVING: ReadonlySet<Shortcut['name']> = new Set(['next', 'previous', 'nextFile'])

type Control = { type: string; value: string; defaultValue: string; checked?: boolean; defaultChecked?: boolean }

/** True when this control holds something else than the page came with. */
export function isChanged({ type, value, defaultValue, checked, defaultChecked }: Control): boolean {
  return type === 'radio' || type === 'checkbox' ? checked !== defaultChecked : value !== defaultValue
}

type Focused = { tagName: string; isContentEditable: boolean; type?: string }

/** True when a key pressed here belongs to what one types or chooses. */
export function isTyping({ tagName, isContentEditable, type }: Focused): boolean {
  if (isContentEditable || tagName === 'TEXTAREA' || tagName === 'SELECT') return true
  return tagName === 'INPUT' && type !== 'radio' && type !== 'checkbox'
}
