import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { readReferenceFile } from '#app/features/reference-data/read-references.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'
import { toCsv } from '#app/utils/export-list.server.ts'

/** A year of reference data as CSV, to change and load again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const { year, headers, rows } = await load(() => readReferenceFile(actor, params.year ?? ''))
  const bytes = toCsv(headers, rows)
  return download({ name: `Referentiegegevens ${String(year)}.csv`, bytes, mediaType: 'text/csv; charset=utf-8' })
}
