import type { DocumentFailure } from '#templates/document.errors.ts'
import type { DocumentTemplate } from '#templates/document-template.ts'
import { renderDocument } from '#templates/render-document.ts'

/**
 * Makes a document that must always come to be: a character that the font lacks is printed as its code point,
 * `[U+1F600]`. Every other failure is thrown as `renderDocument` throws it.
 */
export async function renderAnyway<Data>(template: DocumentTemplate<Data>, data: Data): Promise<Uint8Array> {
  try {
    return await renderDocument(template, data)
  } catch (error) {
    if (!isWithoutGlyph(error)) throw error
    const spelled = error.failure.characters.reduce(
      (text, { character, codePoint }) => text.replaceAll(character, `[${codePoint}]`),
      JSON.stringify(data),
    )
    return renderDocument(template, JSON.parse(spelled) as Data)
  }
}

type WithoutGlyph = { failure: Extract<DocumentFailure, { kind: 'characters-without-glyph' }> }

function isWithoutGlyph(error: unknown): error is WithoutGlyph {
  return (error as { failure?: DocumentFailure }).failure?.kind === 'characters-without-glyph'
}
