import { amendmentState, type AmendmentClosedAs, type AmendmentState, type Manner } from './amendment.ts'

type StoredAmendment = {
  manner: Manner
  draft_file_id: string | null
  released_at: Date | null
  object_until: Date | null
  objected_at: Date | null
  correction_asked_at: Date | null
  in_force_at: Date | null
  closed_as: AmendmentClosedAs | null
}
type StoredSignature = { party: 'provider' | 'region'; authority: 'alone' | 'jointly' }

/** The state of a stored amendment with its signatures. */
export function amendmentStateOf(
  amendment: StoredAmendment,
  signatures: readonly StoredSignature[],
  now: Date,
): AmendmentState {
  return amendmentState(
    {
      manner: amendment.manner,
      draftMade: amendment.draft_file_id !== null,
      releasedAt: amendment.released_at,
      objectUntil: amendment.object_until,
      objectedAt: amendment.objected_at,
      correctionAskedAt: amendment.correction_asked_at,
      inForceAt: amendment.in_force_at,
      closedAs: amendment.closed_as,
      providerSignatures: signatures.filter((signature) => signature.party === 'provider'),
    },
    now,
  )
}

/** True when it holds between the parties; it starts on its own day. */
export function holds(amendment: StoredAmendment, now: Date): boolean {
  return amendmentStateOf(amendment, [], now) === 'in-force'
}
