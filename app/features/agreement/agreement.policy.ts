import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import type { Reason } from '#app/utils/refusal.ts'
import type { AgreementState } from './agreement.ts'
import { mayAct } from './agreement.transitions.ts'

export type MayDo = { allowed: true } | { allowed: false; reasons: Reason[] }

const YES: MayDo = { allowed: true }
const no = (kind: string, params: Reason['params'] = {}): MayDo => ({ allowed: false, reasons: [{ kind, params }] })

/** Only the legal desk makes and releases agreements. */
export function mayPrepare(actor: StaffActor): MayDo {
  return actor.desks.includes('legal') ? YES : no('agreement.legalOnly')
}

/** Release fixes the text for good, so a second lawyer does it: not the one who had it made. */
export function mayRelease(actor: StaffActor, agreement: { state: AgreementState; generatedBy: string }): MayDo {
  if (!actor.desks.includes('legal')) return no('agreement.legalOnly')
  if (!mayAct('release', agreement.state, ['second-lawyer'])) return no('agreement.notToRelease')
  return agreement.generatedBy === actor.personId ? no('agreement.secondLawyer') : YES
}

/** Who is registered as able to sign, and has not signed yet. */
export type SigningFacts = {
  /** The document is released and waits for the provider. */
  toSign: boolean
  signatories: readonly { name: string; email: string; jobTitle: string; authority: 'alone' | 'jointly' }[]
  /** Whom the text names. */
  named: readonly string[]
  signedBy: readonly string[]
  hasOpened: boolean
  /** How the person proved who they are. */
  authentication: string
}

/** A password alone proves too little for what binds (ASVS 5.0 V7.5.3). */
const hasTwoFactors = (authentication: string): boolean => authentication.includes('+')

/** The provider's signatory signs, after opening exactly the document that is signed. */
export function maySign(actor: ProviderActor, facts: SigningFacts): MayDo {
  if (!facts.toSign) return no('agreement.notToSign')
  const signatory = signatoryOf(actor, facts.signatories)
  if (!signatory) return no('agreement.notSignatory')
  if (!facts.named.includes(signatory.name)) return no('agreement.notNamed')
  if (facts.signedBy.includes(actor.personId)) return no('agreement.signedAlready')
  if (!hasTwoFactors(facts.authentication)) return no('agreement.secondFactor')
  return facts.hasOpened ? YES : no('agreement.openFirst')
}

/** The signatory that this person is: the registered e-mail address decides. */
export function signatoryOf<Signatory extends { email: string }>(
  actor: ProviderActor,
  signatories: readonly Signatory[],
): Signatory | undefined {
  return signatories.find((signatory) => signatory.email.toLowerCase() === actor.email.toLowerCase())
}

/** The region countersigns last, by somebody with a mandate, after opening the document. */
export function mayCountersign(
  actor: StaffActor,
  facts: { toCountersign: boolean; hasMandate: boolean; hasOpened: boolean; authentication: string },
): MayDo {
  if (!actor.desks.includes('legal')) return no('agreement.legalOnly')
  if (!facts.hasMandate) return no('agreement.noMandate')
  if (!facts.toCountersign) return no('agreement.notToCountersign')
  if (!hasTwoFactors(facts.authentication)) return no('agreement.secondFactor')
  return facts.hasOpened ? YES : no('agreement.openFirst')
}
