import type { Generated } from 'kysely'

/** Why these very cases were treated differently; another set of cases needs its own reason. */
export type EqualTreatmentReasonTable = {
  id: string
  moment_id: string
  difference: string
  cases: string
  reason: string
  officer_id: string
  officer_name: string
  stated_at: Generated<Date>
}
