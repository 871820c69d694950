import type { Generated } from 'kysely'

export type ApplicationProductTable = {
  application_id: string
  provider_id: string
  product_code: string
  municipalities: Generated<string[]>
  capacity: number | null
  starts_on: string | null
  waiting_weeks: number | null
  /** `drop`: a contracted product that ends on `ends_on`. */
  action: Generated<'add' | 'drop'>
  ends_on: Generated<string | null>
  row_version: Generated<number>
  /** The procedure version that whoever saved this was shown; kept by a trigger. */
  rests_on: Generated<string>
}
