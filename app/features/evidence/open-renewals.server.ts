import { productDecisionsOf } from '#app/features/assessment/decision-record.ts'
import { found } from '#app/utils/refusal.ts'
import { listAgreementsInForce, listPieces, listRenewals } from '#db/queries/evidence.queries.ts'
import type { Db } from '#db/transaction.ts'
import { keptEvidence, type KeptEvidence } from './renewal.ts'

/** One document that an agreement in force asks to keep valid, of one provider. */
export type ContractedEvidence = KeptEvidence & {
  agreement: { id: string; number: string; providerId: string; providerName: string; kvkNumber: string }
}

/** Every document that the agreements in force ask to keep valid, by the piece in the wallet that lasts longest. */
export async function contractedEvidence(db: Db, today: string): Promise<ContractedEvidence[]> {
  const pieces = (await listPieces(db)).map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    documentDate: row.document_date,
    endsOn: row.ends_on,
    providerId: row.provider_id,
  }))
  return (await listAgreementsInForce(db)).flatMap((row) => {
    const admitted = productDecisionsOf(row.products).filter((product) => product.outcome === 'admitted')
    const terms = { content: row.content, productCodes: admitted.map((product) => product.productCode) }
    const own = pieces.filter((piece) => piece.providerId === row.provider_id)
    const { id, number, provider_id: providerId, legal_name: providerName, kvk_number: kvkNumber } = row
    const agreement = { id, number, providerId, providerName, kvkNumber }
    return keptEvidence(terms, own, today).map((kept) => ({ ...kept, agreement }))
  })
}

export type OpenRenewal = { pieceId: string; kind: string; name: string; validUntil: string; askedAt: Date }

/** What the region asked this provider to renew and is not there yet: a newer piece answers it. */
export async function openRenewals(db: Db, providerId: string, today: string): Promise<OpenRenewal[]> {
  const asked = (await listRenewals(db)).filter((one) => one.provider_id === providerId)
  if (asked.length === 0) return []
  const kept = (await contractedEvidence(db, today)).filter((one) => one.agreement.providerId === providerId)
  return kept
    .filter(({ piece }) => asked.some((one) => one.piece_id === piece.id))
    .map(({ piece, validUntil }) => {
      const { asked_at: askedAt } = found(asked.find((one) => one.piece_id === piece.id))
      return { pieceId: piece.id, kind: piece.kind, name: piece.name, validUntil, askedAt }
    })
}
