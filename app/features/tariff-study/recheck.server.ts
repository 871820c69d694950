import { randomUUID } from 'node:crypto'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import { flagKey } from '#app/features/assessment/flag-answer.ts'
import type { Check, Peers } from '#app/features/cost-price/checks/check.ts'
import { recheck } from '#app/features/cost-price/checks/recheck.ts'
import type { CostPriceReference } from '#app/features/cost-price/reference.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findReferenceFor } from '#db/queries/cost-price-reference.queries.ts'
import { listStudyPoints } from '#db/queries/cost-price-study.queries.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import {
  countToRecheck,
  findRecheck,
  listRechecks,
  listToRecheck,
  type ToRecheck,
} from '#db/queries/recheck.queries.ts'
import { finishRecheck, insertOutcomes, insertRecheck } from '#db/queries/recheck.store.ts'
import { disclosure } from '#db/reference-data/noord-limburg/disclosure.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { distributionOf } from './statistics.ts'
import { mayShow } from './suppression.ts'

/** So many workbooks are kept at a time: who looks sees the job move, and who kills it loses no more than these. */
const BATCH = 25

/** Starts the re-check of all workbooks of a year against the bands of now. When one runs, nothing more is started. */
export function startRecheck(actor: StaffActor, year: number): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const total = await countToRecheck(db, year)
    if (total === 0) throw new Refusal('refused', [{ kind: 'tariffStudy.nothingToRecheck', field: 'year' }])
    const id = randomUUID()
    const { version: referenceVersion } = await findReferenceFor(db, year)
    const by = { id: actor.personId, name: actor.personName }
    if (!(await insertRecheck(db, { id, year, referenceVersion, total, by }))) return
    await enqueue(db, 'recheck-cost-prices', { recheckId: id }, `recheck-cost-prices:${id}`)
    await recordEvent(db, {
      kind: 'cost-price.recheck-started',
      subject: `recheck:${id}`,
      providerId: null,
      visibility: 'internal',
      payload: { year, workbooks: total },
    })
  })
}

/** Job: checks what was not checked yet in this re-check, a batch at a time. Stopped and started again it goes on. */
export async function recheckCostPrices({ recheckId }: { recheckId: string }): Promise<void> {
  const run = await inTransaction(SYSTEM, async (db) => {
    const started = found(await findRecheck(db, recheckId))
    if (started.finished_at !== null) return null
    return { id: recheckId, year: started.year, around: aroundOf((await findReferenceFor(db, started.year)).reference) }
  })
  if (run === null) return
  let done: number
  do done = await inTransaction(SYSTEM, (db) => recheckSome(db, run))
  while (done > 0)
  await inTransaction(SYSTEM, (db) => finish(db, run))
}

type Run = { id: string; year: number; around: Around }
type Around = ReturnType<typeof aroundOf>

/** What workbooks of the same procedure are held against, read once. */
function aroundOf(reference: CostPriceReference) {
  return {
    reference,
    products: new Map<string, ReturnType<typeof productsOf>>(),
    peers: new Map<string, Record<string, Peers>>(),
  }
}

async function recheckSome(db: Db, { id, year, around }: Run): Promise<number> {
  const workbooks = await listToRecheck(db, { id, year, most: BATCH })
  if (workbooks.length === 0) return 0
  const outcomes = []
  for (const workbook of workbooks) {
    const against = {
      reference: around.reference,
      products: await productsAt(db, around, workbook),
      peers: await peersAt(db, around, { procedureId: workbook.procedureId, year }),
      offeredPlaces: workbook.places ?? {},
    }
    const checks = recheck(workbook, against)
    const { workbookId, applicationId } = workbook
    outcomes.push({ workbookId, applicationId, checks, ...difference(workbook.checks, checks) })
  }
  await insertOutcomes(db, id, outcomes)
  return outcomes.length
}

/** How many outcomes are new and how many are gone. */
function difference(before: readonly Check[], after: readonly Check[]): { added: number; gone: number } {
  const [old, fresh] = [new Set(before.map(flagKey)), new Set(after.map(flagKey))]
  const missing = (from: Set<string>, other: Set<string>) => [...from].filter((key) => !other.has(key)).length
  return { added: missing(fresh, old), gone: missing(old, fresh) }
}

async function productsAt(db: Db, { products }: Around, { versionId }: ToRecheck) {
  const known = products.get(versionId)
  if (known) return known
  const read = productsOf(found(await findProcedureVersion(db, versionId)).content)
  products.set(versionId, read)
  return read
}

/** Quartiles of every product with enough providers: what an officer may know of others. */
async function peersAt(db: Db, { peers }: Around, of: { procedureId: string; year: number }) {
  const known = peers.get(of.procedureId)
  if (known) return known
  const prices = new Map<string, string[]>()
  for (const point of await listStudyPoints(db, of)) {
    if (point.excluded) continue
    const own = prices.get(point.productCode)
    if (own) own.push(point.price)
    else prices.set(point.productCode, [point.price])
  }
  const read: Record<string, Peers> = {}
  for (const [code, all] of prices) {
    const distribution = distributionOf(all.map((price) => euro(price)))
    if (!distribution || !mayShow(disclosure, all.length)) continue
    const { quarter, threeQuarters, count } = distribution
    read[code] = { lowerQuartile: centsText(quarter), upperQuartile: centsText(threeQuarters), count }
  }
  peers.set(of.procedureId, read)
  return read
}

async function finish(db: Db, { id, year }: Run): Promise<void> {
  if (!(await finishRecheck(db, id))) return
  const outcome = (await listRechecks(db)).find((one) => one.id === id)
  await recordEvent(db, {
    kind: 'cost-price.recheck-finished',
    subject: `recheck:${id}`,
    providerId: null,
    visibility: 'internal',
    payload: { year, workbooks: outcome?.done ?? 0, changed: outcome?.changed ?? 0 },
  })
}
