import type { TextStatus } from './clause.ts'

/** Who acts on an edition: `reader` is a lawyer who neither wrote nor sent any of it. */
export type TextRole = 'lawyer' | 'reader'

type Step = { from: readonly TextStatus[]; to: TextStatus | 'gone'; who: readonly TextRole[] }

/** Every way an edition of the contract text moves; what is not here is forbidden. */
export const textTransitions = {
  write: { from: ['draft'], to: 'draft', who: ['lawyer', 'reader'] },
  send: { from: ['draft'], to: 'legal-review', who: ['lawyer', 'reader'] },
  return: { from: ['legal-review'], to: 'draft', who: ['lawyer', 'reader'] },
  adopt: { from: ['legal-review'], to: 'adopted', who: ['reader'] },
  discard: { from: ['draft'], to: 'gone', who: ['lawyer', 'reader'] },
} as const satisfies Record<string, Step>

export type TextAct = keyof typeof textTransitions

/** True when this role may do this now. */
export function mayActOnText(act: TextAct, status: TextStatus, role: TextRole): boolean {
  const { from, who }: Step = textTransitions[act]
  return from.includes(status) && who.includes(role)
}

/** What of an edition decides who may do what with it. */
export type TextPeople = { sentBy: string | null; writers: readonly string[] }

/** The role of a lawyer towards an edition. */
export function textRole(personId: string, { sentBy, writers }: TextPeople): TextRole {
  return sentBy === personId || writers.includes(personId) ? 'lawyer' : 'reader'
}
