import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import { findLastSubmission } from '#db/queries/assessment.queries.ts'
import { findFrozenWorkbook, listOtherPrices } from '#db/queries/frozen-workbook.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { readAssessment } from './read-assessment.server.ts'

/** With fewer others than this a distribution could tell whose price it is. */
const FEWEST_OTHERS = 5

/** The cost prices of one application beside the published tariffs, among nameless others. Informs, never decides. */
export async function readCostPrice(actor: StaffActor, applicationId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  return inTransaction(actor, async (db) => {
    const submission = await findLastSubmission(db, applicationId)
    const reading = submission ? readFrozen(submission.content).content.costPrice : { state: 'none' as const }
    const workbook = reading.state === 'read' ? await findFrozenWorkbook(db, applicationId, reading.sha256) : undefined
    if (!workbook) return { header, workbook: null }
    const kept = workbook.outcome as unknown as KeptWorkbook
    const others = await listOtherPrices(db, header.momentId, applicationId)
    return {
      header,
      workbook: {
        fileId: workbook.file_id,
        fileName: workbook.file_name,
        sha256: workbook.sha256,
        bytes: workbook.size_bytes,
        uploadedAt: workbook.uploaded_at,
        problems: kept.problems,
        checks: kept.checks,
        products: file.products.map((product) => {
          const price = kept.costPrices.find((one) => one.code === product.code) ?? null
          const peers = others.filter((one) => one.code === product.code).map((one) => one.price)
          return {
            code: product.code,
            name: product.name,
            unit: product.unit,
            tariff: centsText(euro(product.tariff)),
            price,
            difference: price ? centsText(euro(product.tariff).minus(euro(price.price))) : null,
            peers: peers.length >= FEWEST_OTHERS ? peers : [],
          }
        }),
      },
    }
  })
}

export type CostPriceView = NonNullable<Awaited<ReturnType<typeof readCostPrice>>['workbook']>
