import { randomUUID } from 'node:crypto'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listCategorised, listReferenceLoads } from '#db/queries/category-provider.queries.ts'
import { findNewestVersion } from '#db/queries/category.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { insertReferenceLoad, listOpenReassessments, putReassessment } from '#db/queries/reference.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { withReferenceFacts } from './category-facts.ts'
import { evaluateCategory } from './category.ts'
import { listProviderFacts } from './provider-facts.server.ts'
import { readReferenceCsv, type ReadRow } from './reference-csv.ts'

export type ReassessInput = {
  procedureId: string
  referenceYear: number
  effectiveFrom: string
  fileName: string
  csv: string
}

/** What a file would do: every line with what is wrong with it, and who would move. Nothing is kept. */
export function previewReassessment(actor: StaffActor, input: ReassessInput) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const checked = await checkFile(db, input)
    return {
      rows: checked.rows,
      moves: checked.moves.map(({ providerName, from, to }) => ({ providerName, from, to })),
    }
  })
}

/**
 * Loads the facts of a reference year and proposes a category to whoever moves by them; the proposals go the same way as
 * after an admission. Refuses a file with a line that is not right, and the same file for the same year again. Answers
 * how many proposals there are.
 */
export function reassess(actor: StaffActor, input: ReassessInput): Promise<number> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { rows, facts, moves, staying } = await checkFile(db, input)
    if (facts.length === 0 || rows.some((row) => row.problems.length > 0))
      throw new Refusal('refused', [{ kind: 'category.fileHasProblems', field: 'file', target: '#file' }])
    const loaded = await insertReferenceLoad(db, {
      ...input,
      id: randomUUID(),
      sha256: sha256Of(input.csv),
      by: { id: actor.personId, name: actor.personName },
      facts,
    })
    if (!loaded) throw new Refusal('conflict', [{ kind: 'category.loadedBefore' }])
    const open = await listOpenReassessments(db, input.procedureId, input.referenceYear)
    const toPropose = [...moves, ...staying.filter((one) => open.includes(one.providerId))]
    for (const one of toPropose) await proposeAnew(db, input, one)
    await recordEvent(db, {
      kind: 'category.facts-loaded',
      subject: `procedure:${input.procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { referenceYear: input.referenceYear, providers: facts.length, proposals: moves.length },
    })
    return moves.length
  })
}

async function proposeAnew(db: Db, input: ReassessInput, one: Placed): Promise<void> {
  await putReassessment(db, {
    id: randomUUID(),
    procedureId: input.procedureId,
    providerId: one.providerId,
    referenceYear: input.referenceYear,
    effectiveFrom: input.effectiveFrom,
    proposed: one.to,
    trace: one.trace,
  })
  await recordEvent(db, {
    kind: 'category.proposed',
    subject: `provider:${one.providerId}`,
    providerId: one.providerId,
    visibility: 'internal',
    payload: { category: one.to },
  })
}

type Placed = Awaited<ReturnType<typeof checkFile>>['moves'][number]

/** Reads the file against the providers that have a category, and places each by its rules. */
async function checkFile(db: Db, { procedureId, csv }: ReassessInput) {
  const { content } = found(isId(procedureId) ? await findNewestVersion(db, procedureId) : undefined)
  const categorised = await listCategorised(db, procedureId)
  const known = new Map(categorised.map((one) => [one.kvk_number, one]))
  const facts = new Map((await listProviderFacts(db, procedureId, content)).map((one) => [one.providerId, one.facts]))
  const rows = readReferenceCsv(csv).map((row) => (row.row && !known.has(row.row.kvkNumber) ? unknown(row) : row))
  const placed = rows.flatMap(({ row }) => {
    const provider = row && known.get(row.kvkNumber)
    if (!row || !provider) return []
    const own = withReferenceFacts(facts.get(provider.provider_id) ?? {}, row)
    const { category, trace } = evaluateCategory(content.categories, own)
    if (category === null) throw new Error(`no category rule of ${procedureId} holds`)
    const { provider_id: providerId, provider_name: providerName, category: from } = provider
    return [{ providerId, providerName, from, to: category, trace, clients: row.clients, volume: row.volume }]
  })
  return {
    rows,
    facts: placed.map(({ providerId, clients, volume }) => ({ providerId, clients, volume })),
    moves: placed.filter((one) => one.from !== one.to),
    staying: placed.filter((one) => one.from === one.to),
  }
}

const unknown = (row: ReadRow): ReadRow => ({ ...row, row: null, problems: ['no-category'] })

/** What was loaded before, and the procedures that facts can be loaded for. */
export function readReassessments(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const procedures = await listPublishedProcedures(db)
    return {
      procedures: procedures.map(({ procedure_id: id, content }) => ({ id, title: content.title })),
      loads: (await listReferenceLoads(db)).map((load) => ({
        id: load.id,
        referenceYear: load.reference_year,
        effectiveFrom: load.effective_from,
        fileName: load.file_name,
        facts: load.facts,
        loadedBy: load.loaded_by_name,
        loadedAt: load.loaded_at,
        proposals: load.proposals ?? 0,
      })),
    }
  })
}
