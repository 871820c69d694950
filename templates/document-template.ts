import type { z } from 'zod'

/** What a document says about itself: title bar, footer and archive all read it from here. */
export type DocumentDetails = {
  title: string
  /** The organisation that issues the document. */
  author: string
  /** Printed in every footer, so that a loose page can be traced. */
  number: string
  /** Version of the document under that number, as printed; absent when there can be only one. */
  version?: string
  /** Calendar date `yyyy-mm-dd`; the only date in the file, so that the same data give the same bytes. */
  issuedOn: string
}

/** A JSON file carried inside the PDF (PDF/A-3), so that nobody has to retype what the paper says. */
export type DocumentAttachment<Data> = {
  name: string
  description: string
  content: (data: Data) => unknown
}

/**
 * One frozen version of a document. It lives in `templates/<kind>/<version>/` beside its `template.typ`
 * and is never edited once a document was made with it: a change is a new folder.
 */
export type DocumentTemplate<Data> = {
  id: string
  version: string
  /** Folder of `template.typ`, seen from `templates/`. */
  folder: string
  schema: z.ZodType<Data>
  details: (data: Data) => DocumentDetails
  /** What Typst gets to read as `data`; the data themselves when absent. */
  content?: (data: Data) => unknown
  attachment?: DocumentAttachment<Data>
}
