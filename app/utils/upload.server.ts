import {
  isMultipartRequest,
  MaxFileSizeExceededError,
  parseMultipartRequest,
  type MultipartPart,
} from '@remix-run/multipart-parser'
import { readForm, typedFields } from './form.server.ts'
import { Refusal, type Reason } from './refusal.ts'

/** Largest file that one form may bring, in bytes: 10 MiB. */
const MAXIMUM_UPLOAD = 10 * 2 ** 20
const MOST_FILES = 5
const LIMITS = {
  maxFileSize: MAXIMUM_UPLOAD,
  maxParts: 1000,
  maxTotalSize: MOST_FILES * MAXIMUM_UPLOAD + 2 ** 20,
}

/** A file as it arrived: its name is data, its bytes are not trusted yet. */
export type Upload = { field: string; name: string; bytes: Uint8Array }

/**
 * Reads a form with files, stopping as soon as a limit is passed. Throws a refusal that names the limit and carries
 * what was typed above the file, so that nobody has to type it again.
 */
export async function parseUpload(
  request: Request,
): Promise<{ typed: ReturnType<typeof typedFields>; files: Upload[] }> {
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

function refused(reason: Reason, form: FormData): Refusal {
  return new Refusal('refused', [{ ...reason, field: 'file', target: '#file' }], typedFields(form))
}
