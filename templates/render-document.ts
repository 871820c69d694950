import { DocumentError } from '#templates/document.errors.ts'
import type { DocumentTemplate } from '#templates/document-template.ts'
import { markAccessible } from '#templates/rendering/mark-accessible.ts'
import { missingCharacters } from '#templates/rendering/missing-characters.ts'
import { createTypesetter, type Typesetter } from '#templates/rendering/typesetter.ts'

/**
 * Makes a document: tagged PDF/A-3a that is PDF/UA-1 too, fonts embedded, data attached where the template says
 * so. Knows no clock and no database: the same template and data give the same bytes.
 *
 * Errors: `DocumentError` when the data do not satisfy the template, hold a character the font cannot show, or
 * cannot be typeset. A document that would lack something is never made.
 */
export async function renderDocument<Data>(template: DocumentTemplate<Data>, data: Data): Promise<Uint8Array> {
  const name = `${template.id}/${template.version}`
  const checked = checkedData(template, data, name)
  const content = template.content ? template.content(checked) : checked
  const details = template.details(checked)
  refuseMissingCharacters({ content, details }, name)

  const typeset = await typesetter().typeset({
    mainFile: `${template.folder}/template.typ`,
    jsonFiles: {
      'data.json': JSON.stringify(content),
      'details.json': JSON.stringify({ ...details, attachment: attachmentOf(template) }),
      'attachment.json': JSON.stringify(template.attachment?.content(checked) ?? null, null, 2),
    },
  })
  if ('reasons' in typeset)
    throw new DocumentError({ kind: 'typesetting-failed', template: name, reasons: typeset.reasons })
  return markAccessible(typeset.bytes)
}

function checkedData<Data>(template: DocumentTemplate<Data>, data: Data, name: string): Data {
  const parsed = template.schema.safeParse(data)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'data'}: ${issue.message}`)
  throw new DocumentError({ kind: 'data-refused', template: name, reasons })
}

function refuseMissingCharacters(content: unknown, template: string): void {
  const characters = missingCharacters(content, typesetter().covers)
  if (characters.length > 0) throw new DocumentError({ kind: 'characters-without-glyph', template, characters })
}

function attachmentOf<Data>(template: DocumentTemplate<Data>): { name: string; description: string } | null {
  return template.attachment ? { name: template.attachment.name, description: template.attachment.description } : null
}

let shared: Typesetter | undefined
const typesetter = (): Typesetter => (shared ??= createTypesetter())
