import { z } from 'zod'
import { categoryCode, categoryFact, type CategoryRule } from '../../procedure.schema.ts'
import { listPart } from '../draft-part.ts'
import {
  decimal,
  line,
  lines,
  shownDecimal,
  sourceFields,
  sourceShape,
  sourceValues,
  text,
  whole,
  words,
} from '../form-fields.ts'
import { categoryShelf, conditionShelf, type PlacedCondition } from '../shelves.ts'

/** A category and what follows from it; its conditions are records of their own. */
export const category = listPart({
  fields: [
    { name: 'category', kind: 'select', choices: words('category', categoryCode.options), fixed: true },
    { name: 'name', kind: 'text' },
    { name: 'summary', kind: 'textarea' },
    { name: 'duties', kind: 'textarea', optional: true, group: 'follows' },
    { name: 'meetingRhythm', kind: 'text', group: 'follows' },
    { name: 'meetingsPerYear', kind: 'number', group: 'follows' },
    { name: 'kpis', kind: 'textarea', optional: true, group: 'follows' },
  ],
  schema: z
    .object({
      category: categoryCode,
      name: line,
      summary: text,
      duties: lines,
      meetingRhythm: line,
      meetingsPerYear: whole(0),
      kpis: lines,
    })
    .transform((item) => ({ parent: '', item })),
  shelf: categoryShelf,
  values: ({ item }) => ({
    category: item.category,
    name: item.name,
    summary: item.summary,
    duties: item.duties.join('\n'),
    meetingRhythm: item.meetingRhythm,
    meetingsPerYear: String(item.meetingsPerYear),
    kpis: (item.kpis ?? []).join('\n'),
  }),
  nameOf: (rule) => rule.name,
  fresh: (rule): CategoryRule => ({ conditions: [], ...rule }),
})

/** A knock-out threshold over one fact about the provider itself; never a comparison with others. */
export const categoryThreshold = listPart({
  fields: [
    { name: 'parent', kind: 'select', choices: { from: 'categories' }, fixed: true },
    { name: 'fact', kind: 'select', choices: words('fact', categoryFact.options), fixed: true },
    { name: 'atLeast', kind: 'decimal' },
    { name: 'label', kind: 'text' },
    ...sourceFields('source'),
  ],
  schema: z
    .object({ parent: categoryCode, fact: categoryFact, atLeast: decimal, label: line, ...sourceShape })
    .transform(({ parent, sourceDocument, sourceParagraph, sourceStatus, ...condition }) => ({
      parent,
      item: {
        ...condition,
        category: parent,
        source: { document: sourceDocument, paragraph: sourceParagraph, status: sourceStatus },
      },
    })),
  shelf: conditionShelf,
  values: ({ parent, item }) => ({
    parent,
    fact: item.fact,
    atLeast: shownDecimal(item.atLeast),
    label: item.label,
    ...sourceValues('source', item.source),
  }),
  nameOf: (condition) => condition.label,
  fresh: (condition): PlacedCondition => condition,
})
