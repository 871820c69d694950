import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import {
  findEdition,
  findEditionInUse,
  findSealedEdition,
  listClausesOf,
  type Edition,
} from '#db/queries/contract-text.queries.ts'
import { oneTextAtATime } from '#db/queries/contract-text.store.ts'
import type { Db } from '#db/transaction.ts'
import { baseProblems, overlayProblems, type TextProblem } from './check-text.ts'
import type { LaidClause } from './contract-text.ts'
import { ANNEXES } from './edition.ts'
import { editionHash, keepEdition } from './keep-edition.server.ts'
import { keepShippedText } from './keep-text-in-use.server.ts'
import { clausesOf, textFileSchema, type TextFile } from './text-file.ts'
import { KNOWN_SLOTS, reasonOf } from './write-clause.server.ts'

/** What a file gave: a new edition, or one that was loaded before. */
export type Loaded = { id: string; region: string | null; edition: number; clauses: number; known: boolean }

/**
 * Brings in the official common base, or the text of a region, as it stands in a file; it then waits for legal review.
 * The same file twice is one edition. Ends with `refused` and everything that is wrong with the file.
 */
export async function loadText(db: Db, content: unknown, by: { id: string; name: string }): Promise<Loaded> {
  const file = parsedFile(content)
  await keepShippedText(db)
  await oneTextAtATime(db)
  const clauses = clausesOf(file)
  const base = file.region === null ? undefined : await findEditionInUse(db, null)
  refuse(base ? overlayProblems(await laidIn(db, base), clauses, KNOWN_SLOTS) : baseProblems(clauses, KNOWN_SLOTS))
  const annexes = file.annexes ?? ANNEXES
  const hash = editionHash({ region: file.region, clauses, annexes, under: base?.content_hash ?? '' })
  const known = await findSealedEdition(db, hash)
  if (known)
    return { id: known.id, region: known.region_code, edition: known.edition, clauses: clauses.length, known: true }
  const id = await keepEdition(db, {
    region: file.region,
    baseId: base?.id ?? null,
    origin: 'loaded',
    modelText: clauses.some(({ clause }) => clause.modelText),
    annexes,
    reason: file.reason,
    by,
    clauses,
    hash,
  })
  return recorded(db, { id, clauses: clauses.length, hash })
}

function parsedFile(content: unknown): TextFile {
  const parsed = textFileSchema.safeParse(content)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map(({ path, message }) => ({
    kind: 'contractText.fileWrong',
    params: { place: path.join('.'), message },
    field: 'file',
    target: '#file',
  }))
  throw new Refusal('refused', reasons)
}

function refuse(problems: readonly TextProblem[]): void {
  if (problems.length === 0) return
  throw new Refusal(
    'refused',
    problems.map((problem) => ({ ...reasonOf(problem), field: 'file', target: '#file' })),
  )
}

async function laidIn(db: Db, edition: Edition): Promise<LaidClause[]> {
  const held = await listClausesOf(db, edition.id)
  return held.map(({ effect, scope, content: clause }) => ({ effect, scope, clause }))
}

async function recorded(db: Db, { id, clauses, hash }: { id: string; clauses: number; hash: string }): Promise<Loaded> {
  const kept = await findEdition(db, id)
  const region = kept?.region_code ?? null
  const edition = kept?.edition ?? 1
  await recordEvent(db, {
    kind: 'contract-text.loaded',
    subject: `contract-text:${id}`,
    providerId: null,
    visibility: 'internal',
    payload: { region, edition, clauses, sha256: hash },
  })
  return { id, region, edition, clauses, known: false }
}
