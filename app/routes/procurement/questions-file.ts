import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { readInbox } from '#app/features/question/inbox.server.ts'
import { questionList } from '#app/features/question/question-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'

/** The questions as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'procurement')
  const asked = fileRequest(request, params)
  const { procedures, entries } = await load(() => readInbox(actor))
  return exportFound({
    ...asked,
    name: 'vragen',
    shape: questionList(translatorOf(request), procedures),
    rows: entries,
  })
}
