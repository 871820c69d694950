import { agreementState, type AgreementState, type ClosedAs } from './agreement.ts'

type StoredAgreement = {
  draft_file_id: string | null
  frozen_at: Date | null
  in_force_at: Date | null
  ended_at: Date | null
  closed_as: ClosedAs | null
  correction_asked_at: Date | null
}
type StoredSignature = { party: 'provider' | 'region'; authority: 'alone' | 'jointly' }

/** The state of a stored agreement with its signatures. */
export function stateOf(agreement: StoredAgreement, signatures: readonly StoredSignature[]): AgreementState {
  return agreementState({
    draftMade: agreement.draft_file_id !== null,
    frozenAt: agreement.frozen_at,
    inForceAt: agreement.in_force_at,
    endedAt: agreement.ended_at,
    closedAs: agreement.closed_as,
    correctionAskedAt: agreement.correction_asked_at,
    providerSignatures: signatures.filter((signature) => signature.party === 'provider'),
  })
}
