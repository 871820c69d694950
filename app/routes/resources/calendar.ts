import type { LoaderFunctionArgs } from '@remix-run/node'
import { readCalendar } from '#app/features/admission/read-calendar.server.ts'
import { localeFromRequest } from '#app/i18n/locale.server.ts'
import { load } from '#app/utils/answer.server.ts'

/** The dates of a procedure, or of one of its moments, as a calendar that others can subscribe to. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const place = { slug: params.slug ?? '', momentId: params.momentId, locale: localeFromRequest(request) }
  return new Response(await load(() => readCalendar(place)), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="toelatingsmomenten.ics"',
      'Cache-Control': 'public, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
