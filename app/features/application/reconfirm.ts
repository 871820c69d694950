import { findProduct } from '#app/features/procedure/catalogue.ts'
import { differencesBetween, type Difference } from '#app/features/procedure/difference.ts'
import type { FieldChange } from '#app/features/procedure/field-changes.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { ApplicationContent } from './application.ts'
import { askedOf, asksTheSame, type Asked } from './asked.ts'
import { sectionOf } from './criterion-completeness.ts'
import { item, type MissingItem } from './missing-item.ts'

/**
 * What a rectification asks of a running application: only what changed. Every answer and every chosen product rests on
 * the version that its writer was shown; where the version in force asks something else, it is confirmed or changed.
 */
export type ReconfirmItem = {
  kind: 'criterion' | 'product'
  id: string
  /** The other organisation whose answer it is; null for the provider itself. */
  partyId: string | null
  name: string
  /** `gone`: a product that can no longer be chosen. */
  change: 'changed' | 'gone'
  /** Number of the version it rests on. */
  restsOn: number
  /** Old and new words. */
  fields: FieldChange[]
}

/** A version by its number and what it says. */
export type VersionContent = { number: number; content: ProcedureContent }
/** An answer or product that rests on another version than the one in force. */
export type RestingPart = Pick<ReconfirmItem, 'kind' | 'id' | 'partyId'> & { then: VersionContent }

/** What must be confirmed again, in the order of the parts. Equal questions and products give nothing. */
export function reconfirmItems(now: ProcedureContent, parts: readonly RestingPart[]): ReconfirmItem[] {
  const known = new Map<number, Difference[]>()
  return parts.flatMap((part) => {
    const differences = known.get(part.then.number) ?? differencesBetween(part.then.content, now)
    known.set(part.then.number, differences)
    return part.kind === 'criterion' ? criterionItem(now, part, differences) : productItem(now, part, differences)
  })
}

function criterionItem(now: ProcedureContent, part: RestingPart, differences: readonly Difference[]): ReconfirmItem[] {
  const asked = now.criteria.find((criterion) => criterion.id === part.id)
  const before = part.then.content.criteria.find((criterion) => criterion.id === part.id)
  if (!asked || (before && asksTheSame(before, asked))) return []
  return [{ ...bare(part), name: asked.title, change: 'changed', fields: fieldsOf(differences, 'criteria', part.id) }]
}

/** Where a product stands in the catalogue and where its rules are written does not change what is offered. */
const BESIDE_THE_OFFER = /^(segment|subsegment|source|tariffSource|ijwCategory)(\.|$)/

function productItem(now: ProcedureContent, part: RestingPart, differences: readonly Difference[]): ReconfirmItem[] {
  const product = findProduct(now, part.id)
  const before = findProduct(part.then.content, part.id)
  const fields = fieldsOf(differences, 'products', part.id).filter((field) => !BESIDE_THE_OFFER.test(field.path))
  const name = product?.name ?? before?.name ?? part.id
  if (!product?.openHouse) return [{ ...bare(part), name, change: 'gone', fields }]
  return fields.length === 0 ? [] : [{ ...bare(part), name, change: 'changed', fields }]
}

const bare = ({ kind, id, partyId, then }: RestingPart) => ({ kind, id, partyId, restsOn: then.number })

function fieldsOf(differences: readonly Difference[], part: Difference['part'], id: string): FieldChange[] {
  return differences.find((difference) => difference.part === part && difference.id === id)?.fields ?? []
}

/**
 * The criteria that open again in what was submitted: those that ask something else than in the version it rests on,
 * and those that were not asked of it then, of the provider or of another organisation in it.
 */
export function reopenedCriteria(
  then: { content: ProcedureContent; sent: ApplicationContent },
  now: { content: ProcedureContent; filledIn: ApplicationContent },
): string[] {
  const before = new Map(askedOf(then.content, then.sent).map((asked) => [placeOf(asked), asked.criterion]))
  const reopened = askedOf(now.content, now.filledIn)
    .filter((asked) => {
      const was = before.get(placeOf(asked))
      return !was || !asksTheSame(was, asked.criterion)
    })
    .map(({ criterion }) => criterion.id)
  return [...new Set(reopened)]
}

/** The criteria that a new version asks of an application and the version before it did not ask of it. */
export function newlyAsked(before: ProcedureContent, now: ProcedureContent, application: ApplicationContent): string[] {
  const known = new Set(askedOf(before, application).map(placeOf))
  const fresh = askedOf(now, application).filter((asked) => !known.has(placeOf(asked)))
  return [...new Set(fresh.map(({ criterion }) => criterion.id))]
}

const placeOf = ({ partyId, criterion }: Asked) => `${partyId ?? ''}/${criterion.id}`

/** What stands in the way of submitting until it is confirmed. A product that is gone is told by its own rule. */
export function reconfirmMissing(content: ProcedureContent, items: readonly ReconfirmItem[]): MissingItem[] {
  return items
    .filter((one) => one.change === 'changed')
    .map((one) => {
      const params = { title: one.name, number: one.restsOn }
      if (one.kind === 'product')
        return item('changed-by-region', { section: 'products', target: one.id, nature: 'wrong' }, params)
      if (one.partyId !== null)
        return item(
          'changed-by-region',
          { section: 'parties', target: `${one.partyId}/${one.id}`, nature: 'wrong' },
          params,
        )
      const criterion = content.criteria.find((asked) => asked.id === one.id)
      const section = criterion ? sectionOf(criterion) : 'criteria'
      return item('changed-by-region', { section, target: one.id, nature: 'wrong' }, params)
    })
}

/** What the task list says of it: how much is to be confirmed, and the version that what was submitted rests on. */
export function toReconfirm(dossier: {
  reconfirm: readonly ReconfirmItem[]
  reopened: { restsOn: number } | undefined
  editable: { kind: string }
}): { toConfirm: number; restsOn: number | null } {
  const { reconfirm, reopened, editable } = dossier
  if (reopened) return { toConfirm: Math.max(1, reconfirm.length), restsOn: reopened.restsOn }
  return { toConfirm: editable.kind === 'everything' ? reconfirm.length : 0, restsOn: null }
}
