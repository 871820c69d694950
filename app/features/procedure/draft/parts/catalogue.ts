import { z } from 'zod'
import { listPart } from '../draft-part.ts'
import { codeField, line, text, whole } from '../form-fields.ts'
import { segmentShelf, subsegmentShelf } from '../shelves.ts'

/** The first level of the catalogue. */
export const segment = listPart({
  fields: [
    { name: 'code', kind: 'text', fixed: true },
    { name: 'number', kind: 'number' },
    { name: 'name', kind: 'text' },
    { name: 'summary', kind: 'textarea' },
  ],
  schema: z
    .object({ code: codeField, number: whole(0), name: line, summary: text })
    .transform((item) => ({ parent: '', item })),
  shelf: segmentShelf,
  values: ({ item }) => ({
    code: item.code,
    number: String(item.number),
    name: item.name,
    summary: item.summary,
  }),
  nameOf: (item) => `${String(item.number)} ${item.name}`,
  fresh: (item) => ({ ...item, subsegments: [] }),
})

/** The second level of the catalogue, inside one segment. */
export const subsegment = listPart({
  fields: [
    { name: 'code', kind: 'text', fixed: true },
    { name: 'name', kind: 'text' },
    { name: 'parent', kind: 'select', choices: { from: 'segments' } },
  ],
  schema: z
    .object({ code: codeField, name: line, parent: line })
    .transform(({ parent, ...item }) => ({ parent, item })),
  shelf: subsegmentShelf,
  values: ({ parent, item }) => ({ code: item.code, name: item.name, parent }),
  nameOf: (item) => item.name,
  fresh: (item) => ({ ...item, products: [] }),
})
