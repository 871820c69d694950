import type { AgreementRole } from '../agreement.transitions.ts'
import type { AmendmentState } from './amendment.ts'

type Transition = {
  from: readonly AmendmentState[]
  /** The state after it; `same` when the state stays or follows from the signatures. */
  to: AmendmentState | 'same'
  who: readonly AgreementRole[]
}

/**
 * Every way an amendment moves until it holds; what is not here is forbidden. A release of what is signed leads to
 * `to-sign`, of what is announced to `announced` or at once to `in-force`.
 */
export const amendmentTransitions = {
  release: { from: ['to-release'], to: 'same', who: ['second-lawyer'] },
  sign: { from: ['to-sign'], to: 'same', who: ['signatory'] },
  'ask-correction': { from: ['to-sign'], to: 'correction-asked', who: ['signatory', 'colleague'] },
  'refuse-correction': { from: ['correction-asked'], to: 'to-sign', who: ['lawyer', 'second-lawyer'] },
  decline: { from: ['to-sign', 'correction-asked'], to: 'declined', who: ['signatory'] },
  remind: { from: ['to-sign'], to: 'same', who: ['lawyer', 'second-lawyer', 'system'] },
  'extend-term': { from: ['to-sign'], to: 'same', who: ['lawyer', 'second-lawyer'] },
  countersign: { from: ['to-countersign'], to: 'in-force', who: ['mandate-holder'] },
  object: { from: ['announced'], to: 'objected', who: ['signatory'] },
  'take-back-objection': { from: ['objected'], to: 'in-force', who: ['signatory'] },
  'take-as-notice': { from: ['objected'], to: 'refused', who: ['lawyer', 'second-lawyer'] },
  withdraw: {
    from: ['being-made', 'to-release', 'to-sign', 'correction-asked', 'to-countersign', 'announced', 'objected'],
    to: 'withdrawn',
    who: ['lawyer', 'second-lawyer'],
  },
  expire: { from: ['to-sign', 'correction-asked'], to: 'expired', who: ['system'] },
} as const satisfies Record<string, Transition>

export type AmendmentAct = keyof typeof amendmentTransitions

/** Whether somebody in these roles may do this to an amendment in this state. */
export function mayActOnAmendment(act: AmendmentAct, state: AmendmentState, roles: readonly AgreementRole[]): boolean {
  const transition: Transition = amendmentTransitions[act]
  return transition.from.includes(state) && roles.some((role) => transition.who.includes(role))
}
