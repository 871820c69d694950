import type { LoaderFunctionArgs } from '@remix-run/node'
import { readReportFile } from '#app/features/tariff-study/read-report.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The report of a published tariff study; for everybody. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  return download(await load(() => readReportFile(params.slug ?? '', params.studyId ?? '')))
}
