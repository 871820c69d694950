import { fieldChanges, type FieldChange } from './field-changes.ts'
import type { ProcedureContent } from './procedure.schema.ts'

/** Parts of a procedure, in the order in which a difference is read. */
export const PROCEDURE_PARTS = [
  'general',
  'segments',
  'products',
  'product-rules',
  'criteria',
  'categories',
  'contract-terms',
  'documents',
] as const
export type ProcedurePart = (typeof PROCEDURE_PARTS)[number]

/** One thing (product, criterion, category …) that differs between two versions. */
export type Difference = {
  part: ProcedurePart
  id: string
  name: string
  change: 'added' | 'removed' | 'changed'
  /** Every value that differs; of what was added or removed, everything it says. */
  fields: FieldChange[]
}

type Entry = { id: string; name: string; value: unknown }

/**
 * What differs between two versions, per part. Equal versions give an empty list. The order of things is no change,
 * but for the categories: the first whose conditions hold applies.
 */
export function differencesBetween(before: ProcedureContent, after: ProcedureContent): Difference[] {
  return PROCEDURE_PARTS.flatMap((part) => partDifferences(part, entriesOf(before, part), entriesOf(after, part)))
}

/** Codes of criteria whose text, question or evidence changed: what a running application must confirm again. */
export function criteriaToReconfirm(differences: readonly Difference[]): string[] {
  return differences
    .filter((difference) => difference.part === 'criteria' && difference.change !== 'removed')
    .map((difference) => difference.id)
}

function partDifferences(part: ProcedurePart, before: readonly Entry[], after: readonly Entry[]): Difference[] {
  const was = new Map(before.map((entry) => [entry.id, entry]))
  const is = new Map(after.map((entry) => [entry.id, entry]))
  const kept = before.flatMap((old): Difference[] => {
    const now = is.get(old.id)
    const fields = fieldChanges(old.value, now?.value)
    if (!now) return [{ part, id: old.id, name: old.name, change: 'removed', fields }]
    return fields.length === 0 ? [] : [{ part, id: old.id, name: now.name, change: 'changed', fields }]
  })
  const added = after
    .filter((entry) => !was.has(entry.id))
    .map(({ id, name, value }): Difference => {
      return { part, id, name, change: 'added', fields: fieldChanges(undefined, value) }
    })
  return [...kept, ...added]
}

const ENTRIES: Record<ProcedurePart, (content: ProcedureContent) => Entry[]> = {
  general: (content) => [{ id: 'general', name: content.title, value: generalOf(content) }],
  segments: ({ segments }) => segments.flatMap(segmentEntries),
  products: ({ segments }) =>
    segments.flatMap((segment) =>
      segment.subsegments.flatMap((subsegment) =>
        subsegment.products.map((product) => ({
          id: product.code,
          name: product.name,
          value: { ...product, segment: segment.code, subsegment: subsegment.code },
        })),
      ),
    ),
  'product-rules': (content) =>
    content.productRules.map((rule) => ({ id: rule.id, name: rule.explanation, value: rule })),
  criteria: (content) =>
    content.criteria.map((criterion) => ({ id: criterion.id, name: criterion.title, value: criterion })),
  categories: (content) =>
    content.categories.map((rule, index) => ({
      id: rule.category,
      name: rule.name,
      value: { ...rule, position: index + 1 },
    })),
  'contract-terms': (content) => [{ id: 'contract-terms', name: content.title, value: content.contractTerms }],
  documents: (content) =>
    content.documents.map((document) => ({ id: document.id, name: document.title, value: document })),
}

function entriesOf(content: ProcedureContent, part: ProcedurePart): Entry[] {
  return ENTRIES[part](content)
}

/** A segment and its subsegments; their codes are apart from those of the segments. */
function segmentEntries({ subsegments, ...segment }: ProcedureContent['segments'][number]): Entry[] {
  return [
    { id: segment.code, name: segment.name, value: segment },
    ...subsegments.map(({ code, name }) => ({
      id: `${segment.code}/${code}`,
      name,
      value: { code, name, segment: segment.code },
    })),
  ]
}

function generalOf(content: ProcedureContent) {
  const { title, summary, explanation, contactName, contactEmail, repairDays, objectionDays } = content
  return { title, summary, explanation, contactName, contactEmail, repairDays, objectionDays }
}
