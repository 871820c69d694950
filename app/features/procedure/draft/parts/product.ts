import { z } from 'zod'
import { productUnit, staffingLevel, type Product } from '../../procedure.schema.ts'
import { listPart, type DraftField, type DraftValues } from '../draft-part.ts'
import {
  codeField,
  line,
  lines,
  several,
  shownDecimal,
  shownYesNo,
  sourceFields,
  sourceShape,
  sourceValues,
  tariff,
  tariffSourceShape,
  text,
  words,
  yesNo,
  YES_NO,
} from '../form-fields.ts'
import type { Placed } from '../shelf.ts'
import { productShelf } from '../shelves.ts'

const levels = several.pipe(z.array(staffingLevel))
const LEVELS = words('level', staffingLevel.options)
/** Registers a professional can be asked to stand in. */
const REGISTRATIONS = ['SKJ', 'BIG', 'NVRG', 'FVB'] as const

const fields: DraftField[] = [
  { name: 'code', kind: 'text', fixed: true },
  { name: 'name', kind: 'text' },
  { name: 'parent', kind: 'select', choices: { from: 'subsegments' } },
  { name: 'summary', kind: 'textarea' },
  { name: 'ijwCategory', kind: 'text', group: 'tariff' },
  { name: 'unit', kind: 'select', choices: words('unit', productUnit.options), group: 'tariff' },
  { name: 'tariff', kind: 'decimal', group: 'tariff' },
  ...sourceFields('tariffSource').map((field) => ({ ...field, group: 'tariff' })),
  { name: 'levels', kind: 'checks', choices: LEVELS, group: 'staffing' },
  { name: 'required', kind: 'checks', choices: LEVELS, optional: true, group: 'staffing' },
  { name: 'background', kind: 'checks', choices: LEVELS, optional: true, group: 'staffing' },
  {
    name: 'registrations',
    kind: 'checks',
    choices: words('registration', REGISTRATIONS),
    optional: true,
    group: 'staffing',
  },
  { name: 'staffingNote', kind: 'textarea', optional: true, group: 'staffing' },
  { name: 'requirements', kind: 'textarea', optional: true, group: 'requirements' },
  ...sourceFields('source').map((field) => ({ ...field, group: 'requirements' })),
  { name: 'municipalities', kind: 'checks', choices: { from: 'municipalities' }, optional: true, group: 'where' },
  { name: 'openHouse', kind: 'radio', choices: YES_NO, group: 'where' },
  { name: 'outsideReason', kind: 'textarea', optional: true, group: 'where' },
]

const schema = z
  .object({
    code: codeField,
    name: line,
    parent: line,
    summary: text,
    ijwCategory: z.string('required').regex(/^\d{2}$/, 'procedure.ijwCategory'),
    unit: z.enum(productUnit.options, 'required'),
    tariff,
    ...tariffSourceShape,
    levels: levels.refine((chosen) => chosen.length > 0, 'procedure.levelMissing'),
    required: levels,
    background: levels,
    registrations: several,
    staffingNote: z.string().trim().max(500, 'tooLong').default(''),
    requirements: lines,
    ...sourceShape,
    municipalities: several,
    openHouse: yesNo,
    outsideReason: z.string().trim().max(500, 'tooLong').default(''),
  })
  .refine((form) => form.openHouse || form.outsideReason !== '', {
    path: ['outsideReason'],
    message: 'procedure.outsideReasonMissing',
  })
  .refine((form) => form.required.every((level) => form.levels.includes(level)), {
    path: ['required'],
    message: 'procedure.requiredNotAllowed',
  })
  .transform((form) => ({
    parent: form.parent,
    item: {
      code: form.code,
      name: form.name,
      summary: form.summary,
      ijwCategory: form.ijwCategory,
      unit: form.unit,
      tariff: form.tariff,
      tariffSource: {
        document: form.tariffSourceDocument,
        paragraph: form.tariffSourceParagraph,
        status: form.tariffSourceStatus,
      },
      staffing: {
        levels: form.levels,
        required: form.required,
        background: form.background,
        registrations: form.registrations,
        note: form.staffingNote,
      },
      requirements: form.requirements,
      source: { document: form.sourceDocument, paragraph: form.sourceParagraph, status: form.sourceStatus },
      municipalities: form.municipalities,
      openHouse: form.openHouse,
      outsideReason: form.openHouse ? null : form.outsideReason,
    } satisfies Product,
  }))

function values({ parent, item }: Placed<Product>): DraftValues {
  const { staffing } = item
  return {
    code: item.code,
    name: item.name,
    parent,
    summary: item.summary,
    ijwCategory: item.ijwCategory,
    unit: item.unit,
    tariff: shownDecimal(item.tariff),
    ...sourceValues('tariffSource', item.tariffSource),
    levels: staffing.levels,
    required: staffing.required,
    background: staffing.background,
    registrations: staffing.registrations,
    staffingNote: staffing.note,
    requirements: item.requirements.join('\n'),
    ...sourceValues('source', item.source),
    municipalities: item.municipalities ?? [],
    openHouse: shownYesNo(item.openHouse),
    outsideReason: item.outsideReason ?? '',
  }
}

/** What can be applied for: the third level of the catalogue. */
export const product = listPart({
  fields,
  schema,
  shelf: productShelf,
  values,
  nameOf: (item) => item.name,
  fresh: (item) => item,
})
