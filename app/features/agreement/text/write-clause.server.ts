import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { isRegistered } from '#db/queries/party.queries.ts'
import { findNewestClause, listClausesOf, type Edition, type StoredClause } from '#db/queries/contract-text.queries.ts'
import { addClauses, insertClause, removeClause, rewriteClause, touchEdition } from '#db/queries/contract-text.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { SLOTS } from '#templates/clauses/slot-catalogue.ts'
import { lockForAct, type TextOrder } from './act-on-text.server.ts'
import { overlayProblems, type TextProblem } from './check-text.ts'
import type { Clause, Layer } from './clause.ts'
import type { LaidClause } from './contract-text.ts'
import { nextProvision } from './next-provision.ts'
import type { OverlayForm, ProvisionForm } from './text.schema.ts'

export const KNOWN_SLOTS: ReadonlySet<string> = new Set(Object.keys(SLOTS))

type OverlayOrder = TextOrder & {
  clauseId: string
  layer: Exclude<Layer, 'base'>
  form: Omit<OverlayForm, 'rowVersion'>
}

/**
 * Writes what a layer adds to a clause, puts in its place, or leaves out: once per clause, layer and scope. The region
 * that replaces a clause of its own writes its next version.
 */
export function writeOverlay(actor: StaffActor, { clauseId, layer, form, ...order }: OverlayOrder): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { edition, clauses } = await lockForAct(db, actor, 'write', order)
    const base = await baseOf(db, edition)
    const under = found([...base, ...clauses].find((one) => one.effect === 'clause' && one.clause_id === clauseId))
    if (layer === 'provider') await requireProvider(db, form.scope)
    await keep(db, actor, { edition, clauses, base, laid: changeOf(under, layer, form) })
  })
}

function changeOf(under: StoredClause, layer: Exclude<Layer, 'base'>, form: OverlayOrder['form']): LaidClause {
  const { effect, scope, legalBasis, text } = form
  const own = under.region_code !== null && layer === 'region' && effect === 'replace'
  if (own) {
    const clause = { ...under.content, modelText: false, legalBasis, paragraphs: text }
    return { effect: 'clause', scope: '', clause }
  }
  // A clause that a layer leaves out keeps its words for whoever compares.
  const paragraphs = effect === 'not-applicable' ? under.content.paragraphs : text
  return { effect, scope, clause: { ...plain(under.content), layer, modelText: false, legalBasis, paragraphs } }
}

async function requireProvider(db: Db, kvkNumber: string): Promise<void> {
  if (await isRegistered(db, kvkNumber)) return
  throw new Refusal('refused', [{ kind: 'contractText.unknownProvider', field: 'scope', target: '#scope' }])
}

/** Writes an extra provision of the region, with the next free number; answers its id. */
export function writeProvision(
  actor: StaffActor,
  { form, ...order }: TextOrder & { form: Omit<ProvisionForm, 'rowVersion'> },
): Promise<string> {
  return inTransaction(actor, async (db) => {
    const { edition, clauses } = await lockForAct(db, actor, 'write', order)
    const base = await baseOf(db, edition)
    const standing = [...base, ...clauses].filter(({ effect }) => effect === 'clause')
    const { article, id } = nextProvision(
      standing.map(({ content }) => content.article),
      form.title,
    )
    const clause: Clause = {
      id,
      version: 1,
      article,
      part: 1,
      title: form.title,
      layer: 'region',
      status: 'draft',
      modelText: false,
      legalBasis: form.legalBasis,
      ...(form.option && { condition: { option: form.option } }),
      paragraphs: form.text,
    }
    await keep(db, actor, { edition, clauses, base, laid: { effect: 'clause', scope: '', clause } })
    return id
  })
}

/**
 * Takes a change out of the edition: a lower layer then speaks again. A provision that is new here goes with all its
 * changes; one that was there before gets its earlier words back, because a number never disappears.
 */
export function takeOut(
  actor: StaffActor,
  { clauseVersionId, ...order }: TextOrder & { clauseVersionId: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { edition, clauses } = await lockForAct(db, actor, 'write', order)
    const clause = found(clauses.find((one) => one.id === clauseVersionId))
    if (clause.effect === 'clause') await takeOutClause(db, edition, clauses, clause)
    else await removeClause(db, edition.id, clause)
    await written(db, edition, { effect: 'taken-out', scope: clause.scope, clause: clause.content })
  })
}

async function takeOutClause(
  db: Db,
  edition: Edition,
  clauses: readonly StoredClause[],
  clause: StoredClause,
): Promise<void> {
  if (clause.status !== 'draft' || clause.origin !== 'written')
    throw new Refusal('refused', [{ kind: 'contractText.leaveOutInstead' }])
  await removeClause(db, edition.id, clause)
  const { region_code: region, layer, scope, clause_id: id } = clause
  const before = await findNewestClause(db, { region, layer, scope, id })
  if (before) return addClauses(db, edition.id, [before.id])
  for (const one of clauses.filter(({ effect, clause_id }) => effect !== 'clause' && clause_id === id))
    await removeClause(db, edition.id, one)
}

async function baseOf(db: Db, edition: Edition): Promise<StoredClause[]> {
  return edition.base_id === null ? [] : listClausesOf(db, edition.base_id)
}

/** What a change takes over of the clause under it: number, title and place, never its condition. */
function plain(clause: Clause): Clause {
  const copy = { ...clause }
  delete copy.condition
  return copy
}

type Keeping = {
  edition: Edition
  clauses: readonly StoredClause[]
  base: readonly StoredClause[]
  laid: LaidClause
}

async function keep(db: Db, actor: StaffActor, { edition, clauses, base, laid }: Keeping): Promise<void> {
  const same = clauses.find(
    (one) =>
      (one.effect === 'clause') === (laid.effect === 'clause') &&
      one.clause_id === laid.clause.id &&
      one.layer === laid.clause.layer &&
      one.scope === laid.scope,
  )
  const others = clauses.filter((one) => one !== same).map(laidOf)
  refuseProblems(overlayProblems(base.map(laidOf), [...others, laid], KNOWN_SLOTS))
  const by = { id: actor.personId, name: actor.personName }
  if (same?.status === 'draft' && same.origin === 'written') await rewriteClause(db, same, { ...laid, by })
  else {
    if (same) await removeClause(db, edition.id, same)
    await addClauses(db, edition.id, [
      await insertClause(db, { ...laid, region: edition.region_code, origin: 'written', by }),
    ])
  }
  await written(db, edition, laid)
}

const laidOf = ({ effect, scope, content }: StoredClause): LaidClause => ({ effect, scope, clause: content })

async function written(
  db: Db,
  edition: Edition,
  { effect, scope, clause }: { effect: string; scope: string; clause: Clause },
): Promise<void> {
  await touchEdition(db, edition.id)
  await recordEvent(db, {
    kind: 'contract-text.written',
    subject: `contract-text:${edition.id}`,
    providerId: null,
    visibility: 'internal',
    payload: { clause: clause.id, layer: clause.layer, scope, effect },
  })
}

/** Problems as a form shows them, each at the field it is about. */
export function refuseProblems(problems: readonly TextProblem[]): void {
  if (problems.length > 0) throw new Refusal('refused', problems.map(reasonOf))
}

export function reasonOf(problem: TextProblem): Reason {
  const params = Object.fromEntries(Object.entries(problem).filter(([name]) => name !== 'kind')) as Reason['params']
  const field = problem.kind === 'wrong-scope' ? 'scope' : problem.kind.endsWith('-slot') ? 'text' : undefined
  return {
    kind: `contractText.${problem.kind}`,
    ...(params && { params }),
    ...(field && { field, target: `#${field}` }),
  }
}
