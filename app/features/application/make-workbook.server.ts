import { buildWorkbook } from '#app/features/cost-price/workbook/build-workbook.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { inTransaction } from '#db/transaction.ts'
import { readDossier } from './read-dossier.server.ts'
import { answersOn, storedPages } from './typed-cost-price.server.ts'
import { workbookScope } from './workbook-order.server.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a workbook of this application is called. */
export function fileNameOf(applicationNumber: string): string {
  return `Kostprijs ${applicationNumber}.xlsx`
}

/**
 * The workbook for exactly the products of this application: empty, or filled in with what was typed in the portal or
 * read from the last workbook. `not-found` while no product is chosen.
 */
export async function makeWorkbook(
  actor: ProviderActor,
  applicationId: string,
  content: 'empty' | 'filled' = 'empty',
): Promise<{ name: string; bytes: Uint8Array; mediaType: string }> {
  const dossier = await readDossier(actor, applicationId)
  const codes = dossier.filledIn.products.map((product) => product.productCode)
  const { products, reference, pages } = await inTransaction(actor, async (db) => ({
    ...(await workbookScope(db, dossier.content, codes)),
    pages: content === 'filled' ? await storedPages(db, applicationId) : {},
  }))
  if (products.length === 0) throw new Refusal('not-found', [{ kind: 'productMissing' }])
  const { number: applicationNumber, provider_name: providerName } = dossier.application
  const bytes = await buildWorkbook({
    applicationNumber,
    providerName,
    products,
    reference,
    answers: answersOn(pages),
  })
  return { name: fileNameOf(applicationNumber), bytes, mediaType: XLSX }
}
