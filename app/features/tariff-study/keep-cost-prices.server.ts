import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { listUnrolled } from '#db/queries/cost-price-study.queries.ts'
import { insertRollUp } from '#db/queries/cost-price-study.store.ts'
import { findFrozenWorkbook } from '#db/queries/frozen-workbook.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { providerKindOf, rollUp } from './point.ts'

/** Workbooks are large to read: a few at a time, so that nobody waits long for a connection. */
const BATCH = 10

/**
 * Job: keeps the cost prices of every submission that has none yet as exact numbers, so that a study of hundreds of
 * workbooks need not open them. May run at any time and twice.
 */
export async function keepCostPrices(): Promise<void> {
  let more = true
  while (more) more = await inTransaction(SYSTEM, keepSome)
}

async function keepSome(db: Db): Promise<boolean> {
  const waiting = await listUnrolled(db, BATCH)
  for (const submission of waiting) await keepOne(db, submission)
  return waiting.length === BATCH
}

type Waiting = Awaited<ReturnType<typeof listUnrolled>>[number]

async function keepOne(db: Db, submission: Waiting): Promise<void> {
  const { content } = readFrozen(submission.content)
  const sha256 = content.costPrice.state === 'read' ? content.costPrice.sha256 : ''
  const workbook = await findFrozenWorkbook(db, submission.application_id, sha256)
  const kept = workbook?.outcome as unknown as KeptWorkbook | undefined
  const rolled = kept && rollUp(kept)
  if (!workbook || !rolled) return
  const { points, employerSize, cao, overheadShare, riskShare, indexShare } = rolled
  const capacityOf = (code: string) => content.products.find((one) => one.productCode === code)?.capacity ?? null
  await insertRollUp(
    db,
    {
      submission_id: submission.id,
      application_id: submission.application_id,
      provider_id: submission.provider_id,
      workbook_id: workbook.id,
      year: kept.year,
      employer_size: employerSize,
      cao,
      provider_kind: providerKindOf(content.organisation?.legalForm),
      overhead_share: overheadShare,
      risk_share: riskShare,
      index_share: indexShare,
    },
    points.map((point) => ({
      submission_id: submission.id,
      product_code: point.code,
      unit: point.unit,
      price: point.price,
      element_a: point.exact.a,
      element_b: point.exact.b,
      element_c: point.exact.c,
      element_d: point.exact.d,
      client_bound: point.clientBound,
      not_client_bound: point.notClientBound,
      other_direct: point.otherDirect,
      housing: point.housing,
      volume: point.volume,
      capacity: capacityOf(point.code),
      levels: JSON.stringify(point.levels),
    })),
  )
}
