import { buildWorkbook } from '#app/features/cost-price/workbook/build-workbook.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { inTransaction } from '#db/transaction.ts'
import { readDossier } from './read-dossier.server.ts'
import { workbookScope } from './workbook-order.server.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The empty workbook for exactly the products of this application. `not-found` while no product is chosen. */
export async function makeWorkbook(
  actor: ProviderActor,
  applicationId: string,
): Promise<{ name: string; bytes: Uint8Array; mediaType: string }> {
  const { application, content, filledIn } = await readDossier(actor, applicationId)
  const codes = filledIn.products.map((product) => product.productCode)
  const { products, reference } = await inTransaction(actor, (db) => workbookScope(db, content, codes))
  if (products.length === 0) throw new Refusal('not-found', [{ kind: 'productMissing' }])
  const bytes = await buildWorkbook({
    applicationNumber: application.number,
    providerName: application.provider_name,
    products,
    reference,
  })
  return { name: `Kostprijs ${application.number}.xlsx`, bytes, mediaType: XLSX }
}
