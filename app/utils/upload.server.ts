import { MaxFileSizeExceededError, MaxFilesExceededError, parseFormData } from '@remix-run/form-data-parser'
import { typedFields } from './form.server.ts'
import { Refusal } from './refusal.ts'

/** Largest file that one form may bring, in bytes: 10 MiB. */
const MAXIMUM_UPLOAD = 10 * 2 ** 20

/** A file as it arrived: its name is data, its bytes are not trusted yet. */
export type Upload = { field: string; name: string; bytes: Uint8Array }

/** Reads a form with files, stopping as soon as a limit is passed. Throws a refusal that names the limit. */
export async function parseUpload(
  request: Request,
): Promise<{ typed: ReturnType<typeof typedFields>; files: Upload[] }> {
  const files: Upload[] = []
  try {
    const form = await parseFormData(request, { maxFileSize: MAXIMUM_UPLOAD, maxFiles: 5 }, async (file) => {
      const bytes = await file.bytes()
      if (file.name || bytes.length > 0) files.push({ field: file.fieldName, name: file.name, bytes })
      return null
    })
    return { typed: typedFields(form), files }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (cause instanceof MaxFileSizeExceededError)
      throw new Refusal('refused', [
        { kind: 'fileTooLarge', params: { megabytes: 10 }, field: 'file', target: '#file' },
      ])
    if (cause instanceof MaxFilesExceededError)
      throw new Refusal('refused', [{ kind: 'tooManyFiles', field: 'file', target: '#file' }])
    throw new Refusal('refused', [{ kind: 'uploadBroken', field: 'file', target: '#file' }])
  }
}
