import { data } from '@remix-run/node'
import {
  isMultipartRequest,
  MaxFileSizeExceededError,
  parseMultipartRequest,
  type MultipartPart,
} from '@remix-run/multipart-parser'
import type { z } from 'zod'
import type { FormAnswer } from './answer.server.ts'
import { parseTyped, readForm, typedFields } from './form.server.ts'
import { Refusal, type Reason } from './refusal.ts'

/** Largest file that one form may bring, in bytes: 10 MiB. */
const MAXIMUM_UPLOAD = 10 * 2 ** 20
const MOST_FILES = 5
const AT_FILE = { field: 'file', target: '#file' }
const LIMITS = {
  maxFileSize: MAXIMUM_UPLOAD,
  maxParts: 1000,
  maxTotalSize: MOST_FILES * MAXIMUM_UPLOAD + 2 ** 20,
}

type Typed = FormAnswer['typed']

/** A file as it arrived: its name is data, its bytes are not trusted yet. */
export type Upload = { field: string; name: string; bytes: Uint8Array }

/**
 * Reads a form with files, stopping as soon as a limit is passed. Throws a refusal that names the limit and carries
 * what was typed above the file, so that nobody has to type it again.
 */
export async function parseUpload(request: Request): Promise<{ typed: Typed; files: Upload[] }> {
  if (!isMultipartRequest(request)) return { typed: typedFields(await readForm(request)), files: [] }
  const form = new FormData()
  const files: Upload[] = []
  try {
    for await (const part of parseMultipartRequest(request, LIMITS)) {
      if (part.name === undefined) continue
      if (part.isFile) files.push(...uploadOf(part, part.name))
      else form.append(part.name, part.text)
      if (files.length > MOST_FILES) throw refused({ kind: 'tooManyFiles' }, form)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (error instanceof MaxFileSizeExceededError)
      throw refused({ kind: 'fileTooLarge', params: { megabytes: 10 } }, form)
    throw refused({ kind: 'uploadBroken' }, form)
  }
  return { typed: typedFields(form), files }
}

/** A field in which no file was chosen is sent as a file without a name and without bytes. */
function uploadOf({ filename: name = '', bytes }: MultipartPart, field: string): Upload[] {
  return name || bytes.length > 0 ? [{ field, name, bytes: new Uint8Array(bytes) }] : []
}

/** As `parseTyped`, for fields that stand above a file: one that was not chosen is told together with the rest. */
export function parseAbove<Schema extends z.ZodType>(file: Upload | undefined, typed: Typed, schema: Schema) {
  const parsed = parseTyped(typed, schema)
  if (parsed.valid || file) return parsed
  const reasons = [...parsed.answer.data.reasons, { kind: 'fileMissing', ...AT_FILE }]
  return { ...parsed, answer: data<FormAnswer>({ reasons, typed }, { status: 422 }) }
}

function refused(reason: Reason, form: FormData): Refusal {
  return new Refusal('refused', [{ ...reason, ...AT_FILE }], typedFields(form))
}
