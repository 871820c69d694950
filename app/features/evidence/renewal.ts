import { lastValidDay } from '#app/features/application/evidence-validity.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { compareDates, daysBetween, type PlainDate } from '#app/utils/calendar.ts'
import { kindOf, statusOn, type PieceStatus } from './evidence-kind.ts'

/** When the portal asks a new document: sixty days and fourteen days before the last valid day, and when it is past. */
export const RENEWAL_STAGES = ['two-months', 'two-weeks', 'ended'] as const
export type RenewalStage = (typeof RENEWAL_STAGES)[number]
const STAGE_DAYS = { 'two-months': 60, 'two-weeks': 14, ended: 0 } as const

/** A piece in the wallet of one provider, as far as its validity goes. */
export type DatedPiece = { id: string; kind: string; name: string; documentDate: PlainDate; endsOn: PlainDate | null }

/** A document that an agreement asks to keep valid, with the piece that lasts longest. */
export type KeptEvidence = { piece: DatedPiece; validUntil: PlainDate; status: PieceStatus; daysLeft: number }

/**
 * The documents that the published terms ask to renew while an agreement for these products runs, each by the piece in
 * the wallet that lasts longest. A document that never ends, or of which the provider never gave one, is not here.
 */
export function keptEvidence(
  agreement: { content: ProcedureContent; productCodes: readonly string[] },
  pieces: readonly DatedPiece[],
  today: PlainDate,
): KeptEvidence[] {
  const requests = criteriaFor(agreement.content, [...agreement.productCodes])
    .flatMap((criterion) => criterion.evidence)
    .filter((request) => request.renewedDuringAgreement && request.handling === 'stored')
  return requests.flatMap((request) => {
    const lasting = pieces
      .filter((piece) => piece.kind === kindOf(request))
      .map((piece) => ({ piece, validUntil: lastValidDay(request, piece) }))
    if (lasting.some((one) => one.validUntil === null)) return []
    const [longest] = lasting
      .map(({ piece, validUntil }) => ({ piece, validUntil: validUntil ?? piece.documentDate }))
      .sort((one, other) => compareDates(other.validUntil, one.validUntil))
    if (!longest) return []
    const { validUntil } = longest
    return [{ ...longest, status: statusOn(validUntil, today), daysLeft: daysBetween(today, validUntil) }]
  })
}

/**
 * The stage of asking that has come, by the days left; undefined while it is too early. Only the last stage that has
 * come: a scheduler that was down for weeks asks once, not three times.
 */
export function renewalStage(daysLeft: number): RenewalStage | undefined {
  return RENEWAL_STAGES.findLast((stage) => daysLeft <= STAGE_DAYS[stage])
}
