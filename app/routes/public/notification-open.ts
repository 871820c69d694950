import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { openNotification } from '#app/features/notification/mark-read.server.ts'
import { load } from '#app/utils/answer.server.ts'

/** Opening a notification is reading it: it goes on to the page that it is about. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireAny(request)
  return redirect(await load(() => openNotification(actor, params.id ?? '')))
}
