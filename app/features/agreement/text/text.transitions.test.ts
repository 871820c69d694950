import { describe, expect, it } from 'vitest'
import { TEXT_STATUSES } from './clause.ts'
import { mayActOnText, textRole, textTransitions, type TextAct, type TextRole } from './text.transitions.ts'

/** Everything that is allowed; all else must be refused. */
const ALLOWED = new Set([
  'write draft lawyer',
  'write draft reader',
  'send draft lawyer',
  'send draft reader',
  'discard draft lawyer',
  'discard draft reader',
  'return legal-review lawyer',
  'return legal-review reader',
  'adopt legal-review reader',
])

describe('how an edition of the contract text moves', () => {
  it('is what the table says, for every act, status and role', () => {
    const roles: TextRole[] = ['lawyer', 'reader']
    const found = (Object.keys(textTransitions) as TextAct[]).flatMap((act) =>
      TEXT_STATUSES.flatMap((status) =>
        roles.filter((role) => mayActOnText(act, status, role)).map((role) => `${act} ${status} ${role}`),
      ),
    )
    expect(new Set(found)).toEqual(ALLOWED)
  })

  it('whoever wrote or sent is no second lawyer', () => {
    expect(textRole('a', { sentBy: 'a', writers: [] })).toBe('lawyer')
    expect(textRole('a', { sentBy: 'b', writers: ['c', 'a'] })).toBe('lawyer')
    expect(textRole('a', { sentBy: 'b', writers: ['c'] })).toBe('reader')
  })
})
