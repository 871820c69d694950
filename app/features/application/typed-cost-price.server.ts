import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { answersOfInput } from '#app/features/cost-price/typed/answers-of-input.ts'
import type { Answers } from '#app/features/cost-price/typed/read-typed.ts'
import type { PageAnswers } from '#app/features/cost-price/workbook/layout-workbook.ts'
import { findLatestWorkbook } from '#db/queries/application.queries.ts'
import { listTypedPages } from '#db/queries/typed-cost-price.queries.ts'
import type { Db } from '#db/transaction.ts'

/** What stands on one page to type in: version 0 is what a workbook says that was read before pages were kept. */
export type StoredPage = {
  answers: Answers
  version: number
  /** The last workbook says the same. */
  calculated: boolean
  change: { by: string; at: Date } | null
}

/** What stands on the pages to type in of one application, by page. */
export async function storedPages(db: Db, applicationId: string): Promise<Record<string, StoredPage>> {
  const rows = await listTypedPages(db, applicationId)
  const latest = await findLatestWorkbook(db, applicationId)
  const read = Object.entries(latest ? inputOf(latest.outcome as KeptWorkbook) : {})
  return Object.fromEntries([
    ...read.map(([page, answers]): [string, StoredPage] => [
      page,
      { answers, version: 0, calculated: true, change: null },
    ]),
    ...rows.map((row): [string, StoredPage] => [
      row.page,
      {
        answers: row.answers,
        version: row.row_version,
        calculated: row.workbook_id !== null && row.workbook_id === latest?.id,
        change: { by: row.changed_by_name, at: row.changed_at },
      },
    ]),
  ])
}

function inputOf({ input }: KeptWorkbook): PageAnswers {
  return input ? answersOfInput(input) : {}
}

/** The answers of stored pages, as a workbook is filled in with them. */
export function answersOn(pages: Readonly<Record<string, StoredPage>>): PageAnswers {
  return Object.fromEntries(Object.entries(pages).map(([page, { answers }]) => [page, answers]))
}
