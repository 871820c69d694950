import type { StaffActor } from '#app/features/identity/actor.ts'
import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import {
  findEdition,
  listClausesOf,
  listVersionsOfClause,
  readContractText,
  type Edition,
  type StoredClause,
} from '#db/queries/contract-text.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { regionName } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { SLOTS } from '#templates/clauses/slot-catalogue.ts'
import { peopleOf, requireLegal } from './act-on-text.server.ts'
import { compareTexts, meaningOf } from './compare-texts.ts'
import type { TextClause } from './contract-text.ts'
import { keepTextInUse } from './keep-text-in-use.server.ts'
import { nextProvision } from './next-provision.ts'
import { tensionsAt } from './legal-tensions.ts'
import { writeParagraphs } from './paragraphs.ts'
import { listed } from './read-texts.server.ts'
import { mayActOnText, textRole, textTransitions, type TextAct } from './text.transitions.ts'

/** One edition with its clauses in their numbering, where each sentence comes from, and what this lawyer may do. */
export function readText(actor: StaffActor, id: string) {
  return inTransaction(actor, async (db) => {
    const { edition, clauses, text } = await openText(db, actor, id)
    const inUse = await keepTextInUse(db)
    const before = inUse.id === edition.id ? text : await readContractText(db, inUse)
    const compared = compareTexts(before.clauses, text.clauses)
    return {
      text: headOf(edition),
      rowVersion: edition.row_version,
      history: historyOf(edition),
      annexes: text.annexes,
      inUse: { id: inUse.id, same: inUse.id === edition.id },
      acts: actsOf(actor, edition, clauses),
      clauses: text.clauses.map((clause, place) => ({
        ...shown(clause),
        changed: compared.some(
          (row) => row.comparison !== 'same' && row.article === clause.article && row.title === clause.title,
        ),
        place,
      })),
    }
  })
}

/** One clause of an edition: what it says by layer, what can be changed in which layer, and its earlier versions. */
export function readClause(actor: StaffActor, id: string, clauseId: string) {
  return inTransaction(actor, async (db) => {
    const { edition, clauses, text } = await openText(db, actor, id)
    const clause = found(text.clauses.find((one) => one.id === clauseId))
    const versions = await listVersionsOfClause(db, clauseId)
    return {
      text: headOf(edition),
      rowVersion: edition.row_version,
      mayWrite: actsOf(actor, edition, clauses).includes('write'),
      clause: shown(clause),
      changes: clauses.filter((one) => one.clause_id === clauseId && one.region_code !== null).map(changeShown),
      versions: versions.map((one) => ({
        ...changeShown(one),
        region: one.region_code && regionName(one.region_code),
      })),
    }
  })
}

type ChangeOrder = { id: string; clauseId: string; layer: string; scope: string }

/** What a form on a change starts with: the change as it is, or else the words of the clause to write on. */
export function readChange(actor: StaffActor, order: ChangeOrder) {
  return inTransaction(actor, async (db) => {
    const { edition, clauses, text } = await openText(db, actor, order.id)
    const clause = found(text.clauses.find((one) => one.id === order.clauseId))
    const change =
      clauses.find((one) => isChange(one, order)) ??
      // A clause of the region's own is written on as it is.
      clauses.find(
        ({ effect, clause_id }) => order.layer === 'region' && effect === 'clause' && clause_id === order.clauseId,
      )
    return {
      text: headOf(edition),
      rowVersion: edition.row_version,
      clause: shown(clause),
      words: writeParagraphs(
        clause.paragraphs.map(({ text: words, items }) => ({ text: words, ...(items && { items }) })),
      ),
      change: change ? changeShown(change) : null,
      slots: slotList(),
      products: await productList(db),
    }
  })
}

function isChange({ effect, ...one }: StoredClause, { clauseId, layer, scope }: Omit<ChangeOrder, 'id'>): boolean {
  return effect !== 'clause' && one.clause_id === clauseId && one.layer === layer && one.scope === scope
}

/** What the form for an extra provision starts with: its number, and whether this lawyer may write it now. */
export function readNextProvision(actor: StaffActor, id: string) {
  return inTransaction(actor, async (db) => {
    const { edition, clauses, text } = await openText(db, actor, id)
    const { article } = nextProvision(
      text.clauses.map((clause) => clause.article),
      '',
    )
    const mayWrite = actsOf(actor, edition, clauses).includes('write')
    return { text: headOf(edition), rowVersion: edition.row_version, article, mayWrite, slots: slotList() }
  })
}

/** The products of the region's procedures, for a sentence that holds for one of them. */
async function productList(db: Db): Promise<{ code: string; name: string }[]> {
  const procedures = await listPublishedProcedures(db)
  const products = procedures.flatMap(({ content }) => applicableProducts(content))
  const names = new Map(products.map(({ code, name }) => [code, name]))
  return [...names].map(([code, name]) => ({ code, name })).sort((one, other) => one.code.localeCompare(other.code))
}

/** The blanks that a text may use. */
const slotList = () => Object.entries(SLOTS).map(([slot, { label }]) => ({ slot, label }))

/** The edition with this id at the legal desk; what is no id is not found. */
export async function openText(db: Db, actor: StaffActor, id: string) {
  requireLegal(actor)
  const edition = found(isId(id) ? await findEdition(db, id) : undefined)
  return { edition, clauses: await listClausesOf(db, edition.id), text: await readContractText(db, edition) }
}

export function headOf(edition: Edition) {
  const { id, region, edition: number, status, origin, modelText, reason } = listed(edition)
  return { id, region, edition: number, status, origin, modelText, reason, sentBy: edition.sent_by_name }
}

function historyOf(edition: Edition) {
  const steps = [
    { step: 'started' as const, by: edition.started_by_name, at: edition.started_at },
    { step: 'sent' as const, by: edition.sent_by_name, at: edition.sent_at },
    { step: 'adopted' as const, by: edition.adopted_by_name, at: edition.adopted_at },
  ]
  return steps.flatMap(({ step, by, at }) => (by !== null && at !== null ? [{ step, by, at }] : []))
}

function actsOf(actor: StaffActor, edition: Edition, clauses: readonly StoredClause[]): TextAct[] {
  const role = textRole(actor.personId, peopleOf(edition, clauses))
  const acts = Object.keys(textTransitions) as TextAct[]
  return acts.filter(
    (act) =>
      mayActOnText(act, edition.status, role) &&
      (edition.origin === 'written' || (act !== 'write' && act !== 'discard')),
  )
}

function shown({ id, article, part, chapter, title, legalBasis, modelText, condition, layer, ...clause }: TextClause) {
  return {
    id,
    article,
    part: String(part),
    chapter: chapter ?? null,
    title,
    legalBasis,
    modelText,
    layer,
    meaning: meaningOf({ condition }),
    fixed: part === 3,
    tensions: tensionsAt(article),
    paragraphs: clause.paragraphs.map((paragraph) => ({
      text: paragraph.text,
      items: paragraph.items ?? [],
      layer: paragraph.from?.layer ?? layer,
      region: paragraph.from?.region ? regionName(paragraph.from.region) : null,
      version: paragraph.from?.version ?? 1,
      meaning: meaningOf(paragraph),
    })),
  }
}
export type ShownClause = ReturnType<typeof shown>

function changeShown({ id, layer, scope, effect, version, status, origin, content, ...clause }: StoredClause) {
  return {
    id,
    layer,
    scope,
    effect,
    version,
    status,
    own: origin === 'written' && status === 'draft',
    title: content.title,
    legalBasis: content.legalBasis,
    words: writeParagraphs(content.paragraphs),
    by: clause.written_by_name,
    at: clause.written_at,
    adoptedBy: clause.adopted_by_name,
  }
}
export type ShownChange = ReturnType<typeof changeShown>
