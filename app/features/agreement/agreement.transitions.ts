import type { AgreementState } from './agreement.ts'

/** Who acts. Somebody can be more than one: a lawyer with a mandate is `lawyer` and `mandate-holder`. */
export const AGREEMENT_ROLES = [
  'signatory',
  'colleague',
  'lawyer',
  'second-lawyer',
  'mandate-holder',
  'system',
] as const
export type AgreementRole = (typeof AGREEMENT_ROLES)[number]

type Transition = {
  from: readonly AgreementState[]
  /** The state after it; `same` when the state stays or follows from the signatures. */
  to: AgreementState | 'same'
  who: readonly AgreementRole[]
}

const BEFORE_FORCE = ['to-sign', 'correction-asked', 'to-countersign'] as const

/**
 * Every way an agreement moves until it is in force; what is not here is forbidden. A text that was refused, expired or
 * revoked stays as it is: `renew` makes the next version beside it.
 */
export const agreementTransitions = {
  release: { from: ['to-release'], to: 'to-sign', who: ['second-lawyer'] },
  sign: { from: ['to-sign'], to: 'same', who: ['signatory'] },
  'ask-correction': { from: ['to-sign'], to: 'correction-asked', who: ['signatory', 'colleague'] },
  'refuse-correction': { from: ['correction-asked'], to: 'to-sign', who: ['lawyer', 'second-lawyer'] },
  decline: { from: ['to-sign', 'correction-asked'], to: 'declined', who: ['signatory'] },
  remind: { from: ['to-sign'], to: 'same', who: ['lawyer', 'second-lawyer', 'system'] },
  'extend-term': { from: ['to-sign'], to: 'same', who: ['lawyer', 'second-lawyer'] },
  expire: { from: ['to-sign', 'correction-asked'], to: 'expired', who: ['system'] },
  revoke: { from: BEFORE_FORCE, to: 'revoked', who: ['lawyer', 'second-lawyer'] },
  renew: {
    from: ['being-made', 'to-release', ...BEFORE_FORCE, 'declined', 'expired', 'revoked'],
    to: 'replaced',
    who: ['lawyer', 'second-lawyer'],
  },
  countersign: { from: ['to-countersign'], to: 'in-force', who: ['mandate-holder'] },
} as const satisfies Record<string, Transition>

export type AgreementAct = keyof typeof agreementTransitions

/** Whether somebody in these roles may do this to an agreement in this state. */
export function mayAct(act: AgreementAct, state: AgreementState, roles: readonly AgreementRole[]): boolean {
  const transition: Transition = agreementTransitions[act]
  return transition.from.includes(state) && roles.some((role) => transition.who.includes(role))
}
