import { z } from 'zod'
import { listPart } from '../draft-part.ts'
import { codeField, line, shownYesNo, text, whole, words, yesNo, YES_NO } from '../form-fields.ts'
import { evidenceShelf } from '../shelves.ts'

/** A piece of evidence asked for one criterion, with how long it is valid. */
export const evidence = listPart({
  fields: [
    { name: 'id', kind: 'text', fixed: true },
    { name: 'parent', kind: 'select', choices: { from: 'criteria' } },
    { name: 'name', kind: 'text' },
    { name: 'example', kind: 'textarea' },
    { name: 'required', kind: 'radio', choices: YES_NO },
    { name: 'handling', kind: 'radio', choices: words('handling', ['stored', 'seen']) },
    { name: 'validity', kind: 'radio', choices: words('validity', ['age', 'none']), group: 'validity' },
    { name: 'maximumAgeMonths', kind: 'number', optional: true, group: 'validity' },
    { name: 'ownEndDate', kind: 'radio', choices: YES_NO, group: 'validity' },
    { name: 'renewedDuringAgreement', kind: 'radio', choices: YES_NO, group: 'validity' },
    { name: 'documentKind', kind: 'text', optional: true, group: 'validity' },
  ],
  schema: z
    .object({
      id: codeField,
      parent: line,
      name: line,
      example: text,
      required: yesNo,
      handling: z.enum(['stored', 'seen'], 'required'),
      validity: z.enum(['age', 'none'], 'required'),
      maximumAgeMonths: z.union([z.literal('').transform(() => null), whole(1)], 'procedure.wholeNumber').default(null),
      ownEndDate: yesNo,
      renewedDuringAgreement: yesNo,
      documentKind: z
        .union([z.literal(''), codeField])
        .default('')
        .transform((kind) => (kind === '' ? undefined : kind)),
    })
    .refine((form) => !form.renewedDuringAgreement || form.validity === 'age' || form.ownEndDate, {
      path: ['renewedDuringAgreement'],
      message: 'procedure.renewalNeverEnds',
    })
    .refine((form) => form.validity === 'none' || form.maximumAgeMonths !== null, {
      path: ['maximumAgeMonths'],
      message: 'procedure.wholeNumber',
    })
    .transform(({ parent, validity, maximumAgeMonths, ...item }) => ({
      parent,
      item: { ...item, maximumAgeMonths: validity === 'none' ? null : maximumAgeMonths },
    })),
  shelf: evidenceShelf,
  values: ({ parent, item }) => ({
    id: item.id,
    parent,
    name: item.name,
    example: item.example,
    required: shownYesNo(item.required),
    handling: item.handling,
    validity: item.maximumAgeMonths === null ? 'none' : 'age',
    maximumAgeMonths: item.maximumAgeMonths === null ? '' : String(item.maximumAgeMonths),
    ownEndDate: shownYesNo(item.ownEndDate === true),
    renewedDuringAgreement: shownYesNo(item.renewedDuringAgreement === true),
    documentKind: item.documentKind ?? '',
  }),
  nameOf: (item) => item.name,
  fresh: (item) => item,
})
