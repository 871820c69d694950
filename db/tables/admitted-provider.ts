import type { JSONColumnType } from 'kysely'
import type { AmendmentKind } from '#app/features/agreement/amendment/amendment.ts'
import type { AgreementProduct } from '#app/features/agreement/agreement.schema.ts'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'

/** View: the public register. Only what everybody may know of an admitted provider. */
export type AdmittedProviderTable = {
  provider_id: string
  kvk_number: string
  name: string
  procedure_id: string
  agreement_number: string
  category: CategoryCode
  starts_on: string
  ends_on: string
  in_force_at: Date
  products: JSONColumnType<AgreementProduct[]>
  /** Of the standard part of its text: equal for all agreements of one version. */
  standard_hash: string | null
  /** The amendments that hold, first to last. */
  amendments: JSONColumnType<{ number: number; kind: AmendmentKind; effectiveOn: string }[]>
  /** Until when no new help may start; null when it may. */
  suspended_until: string | null
  agreement_id: string
}
