import { z } from 'zod'
import { publishedDocument } from '../../procedure.schema.ts'
import { listPart } from '../draft-part.ts'
import { codeField, line, text } from '../form-fields.ts'
import { documentShelf } from '../shelves.ts'

/**
 * A document of the procedure. Its file comes beside the form: `kept` is what the upload stored, and without an upload
 * the file that stands there stays.
 */
export const document = listPart({
  fields: [
    { name: 'id', kind: 'text', fixed: true },
    { name: 'title', kind: 'text' },
    { name: 'description', kind: 'textarea' },
    { name: 'link', kind: 'url', optional: true },
    { name: 'file', kind: 'file', optional: true },
  ],
  schema: z
    .object({
      id: codeField,
      title: line,
      description: text,
      link: z
        .union([
          z.literal('').transform(() => null),
          z.url({ protocol: /^https$/, error: 'procedure.linkInvalid' }).max(500, 'procedure.linkInvalid'),
        ])
        .default(null),
      kept: publishedDocument.shape.file.optional(),
    })
    .transform(({ kept, ...item }) => ({ parent: '', item: kept ? { ...item, file: kept } : item })),
  shelf: documentShelf,
  values: ({ item }) => ({
    id: item.id,
    title: item.title,
    description: item.description,
    link: item.link ?? '',
    // No field, but another file is another record.
    storedFile: item.file?.sha256 ?? '',
  }),
  nameOf: (item) => item.title,
  fresh: (item) => item,
})
