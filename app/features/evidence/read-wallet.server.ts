import type { ProviderActor } from '#app/features/identity/actor.ts'
import { mayEditFacts } from '#app/features/party/provider.policy.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { listPieces, listPieceUses } from '#db/queries/evidence.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { kindsAsked, standingOf } from './evidence-kind.ts'
import { openRenewals } from './open-renewals.server.ts'

/** The wallet of the acting provider: every piece once, until when it counts, where it is used, what is asked again. */
export function readWallet(actor: ProviderActor) {
  return inTransaction(actor, async (db) => {
    const now = await databaseNow(db)
    const today = dayInAmsterdam(now)
    const kinds = kindsAsked((await listPublishedProcedures(db)).map((procedure) => procedure.content))
    const uses = await usesByPiece(db)
    const pieces = (await listPieces(db)).map((row) => {
      const rule = kinds.find((one) => one.kind === row.kind)
      const dates = { documentDate: row.document_date, endsOn: row.ends_on }
      const file = { fileId: row.file_id, fileName: row.file_name, bytes: row.size_bytes, sha256: row.sha256 }
      const standing = standingOf(rule ?? { maximumAgeMonths: null }, dates, today)
      const name = rule?.name ?? row.name
      return { id: row.id, kind: row.kind, name, ...dates, ...file, ...standing, uses: uses.get(row.id) ?? [] }
    })
    return {
      today,
      kinds,
      pieces,
      renewals: await openRenewals(db, actor.providerId, today),
      mayEdit: mayEditFacts(actor),
    }
  })
}

export type WalletPiece = Awaited<ReturnType<typeof readWallet>>['pieces'][number]
type Use = { href: string; number: string }

/** Applications and released agreements, by piece. */
async function usesByPiece(db: Db): Promise<Map<string, Use[]>> {
  const uses = new Map<string, Use[]>()
  for (const row of await listPieceUses(db)) {
    const { piece_id: pieceId, agreement_id: agreementId, agreement_number: number } = row
    if (pieceId === null) continue
    const agreement =
      agreementId !== null && number !== null && row.frozen_at !== null
        ? [{ href: `/overeenkomsten/${agreementId}`, number }]
        : []
    const application = { href: `/aanmeldingen/${row.application_id}`, number: row.number }
    uses.set(pieceId, [...(uses.get(pieceId) ?? []), application, ...agreement])
  }
  return uses
}
