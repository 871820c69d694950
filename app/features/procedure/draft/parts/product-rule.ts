import { z } from 'zod'
import { listPart } from '../draft-part.ts'
import { codeField, line, several, sourceFields, sourceShape, sourceValues, text } from '../form-fields.ts'
import { ruleShelf } from '../shelves.ts'

/** A rule between products: "logeren" only with ambulatory help. */
export const productRule = listPart({
  fields: [
    { name: 'id', kind: 'text', fixed: true },
    { name: 'product', kind: 'select', choices: { from: 'products' } },
    { name: 'anyOf', kind: 'checks', choices: { from: 'products' } },
    { name: 'criterion', kind: 'select', choices: { from: 'criteria' } },
    { name: 'explanation', kind: 'textarea' },
    ...sourceFields('source'),
  ],
  schema: z
    .object({
      id: codeField,
      product: line,
      anyOf: several.refine((chosen) => chosen.length > 0, 'productMissing'),
      criterion: line,
      explanation: text,
      ...sourceShape,
    })
    .refine((form) => !form.anyOf.includes(form.product), { path: ['anyOf'], message: 'procedure.ruleAboutItself' })
    .transform(({ sourceDocument, sourceParagraph, sourceStatus, ...rule }) => ({
      parent: '',
      item: { ...rule, source: { document: sourceDocument, paragraph: sourceParagraph, status: sourceStatus } },
    })),
  shelf: ruleShelf,
  values: ({ item: { source, ...rule } }) => ({ ...rule, ...sourceValues('source', source) }),
  nameOf: (rule) => rule.explanation,
  fresh: (rule) => rule,
})
