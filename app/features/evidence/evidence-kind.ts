import { lastValidDay, type ValidityRule } from '#app/features/application/evidence-validity.ts'
import type { EvidenceRequest, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { compareDates, daysBetween, type PlainDate } from '#app/utils/calendar.ts'

/** A kind of document that procedures ask, under one name, with the rule by which it counts. */
export type EvidenceKind = ValidityRule & { kind: string; name: string; example: string }

/** What kind of document a request asks: the published one, or else a kind of its own. */
export function kindOf(request: Pick<EvidenceRequest, 'documentKind' | 'id'>): string {
  return request.documentKind ?? request.id
}

/**
 * The kinds of document that these procedures ask to store, each once. Where two ask the same kind the strictest age
 * counts, so that what is said to be valid is valid everywhere.
 */
export function kindsAsked(contents: readonly ProcedureContent[]): EvidenceKind[] {
  const kinds = new Map<string, EvidenceKind>()
  for (const request of contents.flatMap((content) => content.criteria.flatMap((criterion) => criterion.evidence))) {
    if (request.handling !== 'stored') continue
    const kind = kindOf(request)
    const known = kinds.get(kind)
    kinds.set(kind, {
      kind,
      name: known?.name ?? request.name,
      example: known?.example ?? request.example,
      maximumAgeMonths: strictest(known?.maximumAgeMonths, request.maximumAgeMonths),
      ownEndDate: Boolean(known?.ownEndDate ?? request.ownEndDate),
    })
  }
  return [...kinds.values()]
}

function strictest(one: number | null | undefined, other: number | null): number | null {
  if (one === undefined || one === null) return other
  return other === null ? one : Math.min(one, other)
}

/** Days before its end from which the portal warns. */
const WARNING_DAYS = 60

/** Whether a piece counts today: geldig, verloopt binnenkort, verlopen. */
export type PieceStatus = 'valid' | 'ends-soon' | 'ended'

/** The last valid day of a piece and what that means today. Through its last day it is valid. */
export function standingOf(
  rule: ValidityRule,
  piece: { documentDate: PlainDate; endsOn: PlainDate | null },
  today: PlainDate,
): { validUntil: PlainDate | null; status: PieceStatus } {
  const validUntil = lastValidDay(rule, piece)
  return { validUntil, status: statusOn(validUntil, today) }
}

/** What a last valid day means on this day. */
export function statusOn(validUntil: PlainDate | null, today: PlainDate): PieceStatus {
  if (validUntil === null) return 'valid'
  if (compareDates(validUntil, today) < 0) return 'ended'
  return daysBetween(today, validUntil) <= WARNING_DAYS ? 'ends-soon' : 'valid'
}
