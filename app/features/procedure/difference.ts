import type { ProcedureContent } from './procedure.schema.ts'

/** Parts of a procedure, in the order in which a difference is read. */
const PROCEDURE_PARTS = [
  'general',
  'products',
  'product-rules',
  'criteria',
  'categories',
  'contract-terms',
  'documents',
] as const
export type ProcedurePart = (typeof PROCEDURE_PARTS)[number]

/** One value inside a part; `path` is dotted, values as text, null when it is not there. */
export type FieldChange = { path: string; before: string | null; after: string | null }
/** One thing (product, criterion, category …) that differs between two versions. */
export type Difference = {
  part: ProcedurePart
  id: string
  name: string
  change: 'added' | 'removed' | 'changed'
  fields: FieldChange[]
}

type Entry = { id: string; name: string; value: unknown }

/** What differs between two versions, per part. Equal versions give an empty list; order of lists of things is no change. */
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
    if (!now) return [{ part, id: old.id, name: old.name, change: 'removed', fields: [] }]
    const fields = fieldChanges(flat(old.value), flat(now.value))
    return fields.length === 0 ? [] : [{ part, id: old.id, name: now.name, change: 'changed', fields }]
  })
  const added = after
    .filter((entry) => !was.has(entry.id))
    .map(({ id, name }): Difference => ({ part, id, name, change: 'added', fields: [] }))
  return [...kept, ...added]
}

function fieldChanges(before: Map<string, string>, after: Map<string, string>): FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
}

/** Every value inside a thing by its dotted path; list items by place, counted from one. */
function flat(value: unknown, path = ''): Map<string, string> {
  if (value === null || value === undefined) return new Map([[path, '']])
  if (typeof value !== 'object') return new Map([[path, typeof value === 'string' ? value : JSON.stringify(value)]])
  const children = Array.isArray(value)
    ? value.map((child, index): [string, unknown] => [String(index + 1), child])
    : Object.entries(value)
  return new Map(children.flatMap(([key, child]) => [...flat(child, path === '' ? key : `${path}.${key}`)]))
}

function entriesOf(content: ProcedureContent, part: ProcedurePart): Entry[] {
  switch (part) {
    case 'general':
      return [{ id: 'general', name: content.title, value: generalOf(content) }]
    case 'products':
      return content.segments.flatMap((segment) =>
        segment.subsegments.flatMap((subsegment) =>
          subsegment.products.map((product) => ({
            id: product.code,
            name: product.name,
            value: { ...product, segment: segment.name, subsegment: subsegment.name },
          })),
        ),
      )
    case 'product-rules':
      return content.productRules.map((rule) => ({ id: rule.id, name: rule.explanation, value: rule }))
    case 'criteria':
      return content.criteria.map((criterion) => ({ id: criterion.id, name: criterion.title, value: criterion }))
    case 'categories':
      return content.categories.map((rule) => ({ id: rule.category, name: rule.name, value: rule }))
    case 'contract-terms':
      return [{ id: 'contract-terms', name: content.title, value: content.contractTerms }]
    case 'documents':
      return content.documents.map((document) => ({ id: document.id, name: document.title, value: document }))
  }
}

function generalOf(content: ProcedureContent) {
  const { title, summary, explanation, contactName, contactEmail, repairDays, objectionDays } = content
  return { title, summary, explanation, contactName, contactEmail, repairDays, objectionDays }
}
