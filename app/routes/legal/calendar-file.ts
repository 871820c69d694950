import type { LoaderFunctionArgs } from '@remix-run/node'
import { agreementCalendarFile } from '#app/features/agreement/read-agreement-calendar.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { localeFromRequest } from '#app/i18n/locale.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The days that count for agreements, to take along to a calendar program. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'legal')
  const bytes = await load(() => agreementCalendarFile(actor, localeFromRequest(request)))
  return download({ name: 'overeenkomsten.ics', bytes, mediaType: 'text/calendar; charset=utf-8' })
}
