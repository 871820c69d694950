import type { AgreementRole } from '../agreement.transitions.ts'
import type { EndingState } from './ending.ts'

type Transition = { from: readonly EndingState[]; to: EndingState | 'same'; who: readonly AgreementRole[] }

/**
 * Every way an ending moves; what is not here is forbidden. Notice of the provider itself and expiry are confirmed when
 * they are written down; what the portal proposes a lawyer decides.
 */
export const endingTransitions = {
  announce: { from: ['proposed'], to: 'announced', who: ['lawyer', 'second-lawyer'] },
  confirm: { from: ['proposed', 'announced'], to: 'confirmed', who: ['second-lawyer'] },
  withdraw: { from: ['proposed', 'announced'], to: 'withdrawn', who: ['lawyer', 'second-lawyer'] },
  'tick-task': { from: ['confirmed'], to: 'same', who: ['lawyer', 'second-lawyer'] },
} as const satisfies Record<string, Transition>

export type EndingAct = keyof typeof endingTransitions

/** Whether somebody in these roles may do this to an ending in this state. */
export function mayActOnEnding(act: EndingAct, state: EndingState, roles: readonly AgreementRole[]): boolean {
  const transition: Transition = endingTransitions[act]
  return transition.from.includes(state) && roles.some((role) => transition.who.includes(role))
}
