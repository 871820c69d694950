import type { LoaderFunctionArgs } from '@remix-run/node'
import { readNoteFile } from '#app/features/question/read-notes.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The PDF of a published note; for everybody. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  return download(await load(() => readNoteFile(params.slug ?? '', params.noteId ?? '')))
}
