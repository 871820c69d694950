import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findNewestReference, findReference } from '#db/queries/cost-price-reference.queries.ts'
import { insertReference } from '#db/queries/cost-price-reference.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { compareReferences } from './compare-references.ts'
import { readReferenceCsv } from './reference-csv.ts'
import type { LoadReferenceForm } from './reference-data.schema.ts'
import { requireAdmin } from './reference-data.policy.ts'

/** What a file would do: every line that is not right, and what would differ. Nothing is kept. */
export function previewReference(actor: StaffActor, form: LoadReferenceForm) {
  return inTransaction(actor, async (db) => {
    requireAdmin(actor)
    const { problems, changes, version, comparedWith, counts } = await checkFile(db, form)
    return { problems, changes, version, comparedWith, counts }
  })
}

/**
 * Keeps a year of reference data as its next version; workbooks made or read from now on use it, what was read before
 * stays as it was. Refuses a file with a line that is not right, one that changes nothing, and (`conflict`) a version
 * that a colleague just loaded; without a reason nothing is kept.
 */
export function loadReference(actor: StaffActor, form: LoadReferenceForm): Promise<{ year: number; version: number }> {
  return inTransaction(actor, async (db) => {
    requireAdmin(actor)
    const { reference, changes, version, isNewYear } = await checkFile(db, form)
    const { year, reason, fileName, csv } = form
    if (reference === undefined) throw refused('referenceData.fileHasProblems')
    if (reason.length < REASON_MINIMUM) throw refused('referenceData.reasonMissing', 'reason')
    if (!isNewYear && changes.length === 0) throw refused('referenceData.nothingChanges')
    const by = { id: actor.personId, name: actor.personName }
    const sha256 = sha256Of(csv)
    const kept = await insertReference(db, {
      id: randomUUID(),
      content: reference,
      version,
      reason,
      fileName,
      sha256,
      by,
    })
    if (!kept) throw new Refusal('conflict', [{ kind: 'referenceData.loadedMeanwhile' }])
    await recordEvent(db, {
      kind: 'reference.loaded',
      subject: `reference:${String(year)}`,
      providerId: null,
      visibility: 'internal',
      payload: { year, version, reason, sha256, changes: changes.length },
    })
    return { year, version }
  })
}

const REASON_MINIMUM = 3

function refused(kind: string, field = 'file'): Refusal {
  return new Refusal('refused', [{ kind, field, target: `#${field}` }])
}

async function checkFile(db: Db, { year, csv }: LoadReferenceForm) {
  const newest = await findNewestReference(db)
  const current = await findReference(db, year)
  const base = current?.reference ?? newest
  const { reference, problems } = readReferenceCsv(csv, { year, region: newest.region })
  const all = reference ? [...reference.values, ...reference.bands, ...reference.scales, ...reference.indices] : []
  return {
    reference,
    problems,
    changes: reference ? compareReferences(base, reference) : [],
    version: (current?.version ?? 0) + 1,
    isNewYear: current === undefined,
    comparedWith: base.year,
    counts: {
      found: all.filter((one) => one.status === 'found').length,
      assumed: all.filter((one) => one.status === 'assumed').length,
    },
  }
}
