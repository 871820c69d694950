import type { ApplicationContent } from '#app/features/application/application.ts'
import type { Signatory } from '#app/features/party/provider.ts'
import type { CategoryCode, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'

/** What an agreement is made of: decided and submitted facts, all frozen. */
export type ContractSource = {
  number: string
  version: number
  /** The day the text is made, in Amsterdam. */
  issuedOn: string
  /** Codes of the products the decision admits, in catalogue order. */
  admitted: readonly string[]
  /** Of the frozen submission, what the text needs. */
  submitted: { signatories: readonly Signatory[]; content: Pick<ApplicationContent, 'organisation' | 'products'> }
  procedure: ProcedureContent
  category: CategoryCode
  /** Why the category differs from what the rules gave; null when it does not. */
  motive: string | null
  startsOn: string
  mandates: readonly { name: string; function: string }[]
}
