import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import { runChecks } from '#app/features/cost-price/checks/run-checks.ts'
import { blockingCount, type KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import type { WorkbookReading } from '#app/features/cost-price/workbook/interpret-workbook.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findLatestWorkbook, listChosenProducts } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertWorkbook } from '#db/queries/cost-price.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { findPreviousPrices } from '#db/queries/previous-prices.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { Editing } from './lock-for-editing.server.ts'
import { canonicalJson, type Json } from './snapshot.ts'
import { workbookScope, type WorkbookScope } from './workbook-order.server.ts'

/** What a workbook of this application is read and checked against. */
export async function readingScope(db: Db, { application, content }: Editing): Promise<WorkbookScope> {
  const chosen = await listChosenProducts(db, application.id)
  const codes = chosen.map((product) => product.product_code)
  const places = chosen.flatMap(({ product_code: code, capacity }) => (capacity ? [[code, String(capacity)]] : []))
  return {
    ...(await workbookScope(db, content, codes)),
    offeredPlaces: Object.fromEntries(places) as Record<string, string>,
    previousPrices: await findPreviousPrices(db, application.provider_id),
  }
}

/** What is kept of a reading: also for the demonstration region. */
export function outcomeOf(reading: WorkbookReading, scope: WorkbookScope): KeptWorkbook {
  const { products, reference, year, referenceVersion, offeredPlaces, previousPrices } = scope
  const { input, problems, cells, changedCells, statedPrices, meta } = reading
  if (!input) return { year, referenceVersion, input: null, costPrices: [], checks: [], problems }
  const costPrices = calculateCostPrices(input, products, (key) => cells[key])
  const context = { input, products, prices: costPrices, reference, changedCells, statedPrices }
  const checks = runChecks({
    ...context,
    ...(meta.productCodes.length > 0 ? { madeFor: meta.productCodes } : {}),
    ...(offeredPlaces ? { offeredPlaces } : {}),
    ...(previousPrices ? { previousPrices } : {}),
  })
  return { year, referenceVersion, input, costPrices, checks, problems }
}

export type WorkbookToKeep = {
  id: string
  file: { sha256: string; size: number; name: string; mediaType: string }
  outcome: KeptWorkbook
}

/**
 * Keeps a workbook that was read, with what came of it; the caller holds the lock. Gives the id of the workbook that
 * says this: the last one when it was this very file with this outcome, for then nothing changes.
 */
export async function keepWorkbook(
  db: Db,
  actor: ProviderActor,
  { application }: Pick<Editing, 'application'>,
  { id, file, outcome }: WorkbookToKeep,
): Promise<string> {
  const latest = await findLatestWorkbook(db, application.id)
  if (latest?.sha256 === file.sha256 && isSame(latest.outcome, outcome)) return latest.id
  const { sha256, size, name, mediaType } = file
  const fileId = await insertFile(db, { providerId: application.provider_id, sha256, name, mediaType, sizeBytes: size })
  await insertWorkbook(db, {
    id,
    applicationId: application.id,
    providerId: application.provider_id,
    fileId,
    outcome,
    blocking: blockingCount(outcome) > 0,
    uploadedBy: actor.personId,
  })
  await recordEvent(db, {
    kind: 'application.workbook-uploaded',
    subject: `application:${application.id}`,
    providerId: application.provider_id,
    visibility: 'shared',
    payload: { sha256, readable: true },
  })
  return id
}

function isSame(kept: object, outcome: KeptWorkbook): boolean {
  const plain = JSON.parse(JSON.stringify(outcome)) as Json
  return canonicalJson(kept as Json) === canonicalJson(plain)
}
