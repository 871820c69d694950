import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listClausesOf, type Edition, type StoredClause } from '#db/queries/contract-text.queries.ts'
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

/** Writes what a layer adds to a clause, puts in its place, or leaves out: once per clause, layer and scope. */
export function writeOverlay(actor: StaffActor, { clauseId, layer, form, ...order }: OverlayOrder): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { edition, clauses } = await lockForAct(db, actor, 'write', order)
    const base = await baseOf(db, edition)
    const under = found([...base, ...clauses].find((one) => one.effect === 'clause' && one.clause_id === clauseId))
    const { effect, scope, legalBasis, text } = form
    const clause: Clause = {
      ...plain(under.content),
      layer,
      modelText: false,
      legalBasis,
      // A clause that a layer leaves out keeps its words for whoever compares.
      paragraphs: effect === 'not-applicable' ? under.content.paragraphs : text,
    }
    await keep(db, actor, { edition, clauses, base, laid: { effect, scope, clause } })
  })
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

/** Takes a change or a provision of the region out of the edition; a lower layer then speaks again. */
export function takeOut(actor: StaffActor, { clauseVersionId, ...order }: TextOrder & { clauseVersionId: string }) {
  return inTransaction(actor, async (db) => {
    const { edition, clauses } = await lockForAct(db, actor, 'write', order)
    const clause = found(clauses.find((one) => one.id === clauseVersionId))
    const dependent = clauses.filter((one) => one.effect !== 'clause' && one.clause_id === clause.clause_id)
    for (const one of clause.effect === 'clause' ? [...dependent, clause] : [clause])
      await removeClause(db, edition.id, one)
    await written(db, edition, { effect: 'taken-out', scope: clause.scope, clause: clause.content })
  })
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
