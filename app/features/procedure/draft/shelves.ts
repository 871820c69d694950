import type {
  CategoryCode,
  CategoryCondition,
  CategoryRule,
  Criterion,
  EvidenceRequest,
  ProcedureContent,
  Product,
  ProductRule,
  PublishedDocument,
  Segment,
} from '../procedure.schema.ts'
import type { Shelf } from './shelf.ts'

type Subsegment = Segment['subsegments'][number]
type ListName = 'segments' | 'productRules' | 'criteria' | 'categories' | 'documents'

/** A list that stands in the procedure itself; its parent has no name. */
function ownList<Name extends ListName>(
  name: Name,
  idOf: (item: ProcedureContent[Name][number]) => string,
): Shelf<ProcedureContent, ProcedureContent[Name][number]> {
  return {
    parents: (content) => [content],
    map: (content, change) => change(content),
    parentId: () => '',
    items: (content) => content[name],
    withItems: (content, items) => ({ ...content, [name]: items }),
    idOf,
  }
}

export const segmentShelf: Shelf<ProcedureContent, Segment> = ownList('segments', (segment) => segment.code)
export const ruleShelf: Shelf<ProcedureContent, ProductRule> = ownList('productRules', (rule) => rule.id)
export const criterionShelf: Shelf<ProcedureContent, Criterion> = ownList('criteria', (criterion) => criterion.id)
export const categoryShelf: Shelf<ProcedureContent, CategoryRule> = ownList('categories', (rule) => rule.category)
export const documentShelf: Shelf<ProcedureContent, PublishedDocument> = ownList('documents', (one) => one.id)

export const subsegmentShelf: Shelf<Segment, Subsegment> = {
  parents: (content) => content.segments,
  map: (content, change) => ({ ...content, segments: content.segments.map(change) }),
  parentId: (segment) => segment.code,
  items: (segment) => segment.subsegments,
  withItems: (segment, subsegments) => ({ ...segment, subsegments }),
  idOf: (subsegment) => subsegment.code,
}

export const productShelf: Shelf<Subsegment, Product> = {
  parents: (content) => content.segments.flatMap((segment) => segment.subsegments),
  map: (content, change) => ({
    ...content,
    segments: content.segments.map((segment) => ({ ...segment, subsegments: segment.subsegments.map(change) })),
  }),
  parentId: (subsegment) => subsegment.code,
  items: (subsegment) => subsegment.products,
  withItems: (subsegment, products) => ({ ...subsegment, products }),
  idOf: (product) => product.code,
}

export const evidenceShelf: Shelf<Criterion, EvidenceRequest> = {
  parents: (content) => content.criteria,
  map: (content, change) => ({ ...content, criteria: content.criteria.map(change) }),
  parentId: (criterion) => criterion.id,
  items: (criterion) => criterion.evidence,
  withItems: (criterion, evidence) => ({ ...criterion, evidence }),
  idOf: (request) => request.id,
}

/** A condition with the category it stands in: two categories may look at the same fact. */
export type PlacedCondition = CategoryCondition & { category: CategoryCode }

export const conditionShelf: Shelf<CategoryRule, PlacedCondition> = {
  parents: (content) => content.categories,
  map: (content, change) => ({ ...content, categories: content.categories.map(change) }),
  parentId: (rule) => rule.category,
  items: ({ category, conditions }) => conditions.map((condition) => ({ ...condition, category })),
  withItems: (rule, items) => ({
    ...rule,
    conditions: items.map(({ fact, atLeast, label, source }) => ({ fact, atLeast, label, source })),
  }),
  idOf: ({ category, fact }) => `${category}-${fact}`,
}
