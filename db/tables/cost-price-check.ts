import type { Generated, JSONColumnType } from 'kysely'
import type { Check } from '#app/features/cost-price/checks/check.ts'
import type { FlagAnswerKind } from '#app/features/assessment/flag-answer.ts'

/** What an officer did with one outcome of a check; the last of its workbook and key counts. */
export type CostPriceAnswerTable = {
  id: string
  application_id: string
  provider_id: string
  workbook_id: string
  check_key: string
  sequence: number
  kind: FlagAnswerKind
  words: string
  answered_by: string
  answered_by_name: string
  answered_at: Generated<Date>
}

export type CostPriceRecheckTable = {
  id: string
  year: number
  /** Which load of the reference data of that year the workbooks were held against. */
  reference_version: number
  total: number
  started_by: string
  started_by_name: string
  started_at: Generated<Date>
  finished_at: Date | null
}

export type CostPriceRecheckOutcomeTable = {
  recheck_id: string
  workbook_id: string
  application_id: string
  checks: JSONColumnType<readonly Check[]>
  added: number
  gone: number
  checked_at: Generated<Date>
}
