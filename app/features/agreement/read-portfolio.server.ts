import type { StaffActor } from '#app/features/identity/actor.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { listLiveEndings } from '#db/queries/ending.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** The agreements in force, with how often one talks with each provider: that follows from its category. */
export function readPortfolio(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const procedures = await listPublishedProcedures(db)
    const contentOf = (id: string): ProcedureContent | undefined =>
      procedures.find((procedure) => procedure.procedure_id === id)?.content
    const endings = await listLiveEndings(db)
    const agreements = (await listAdmittedProviders(db, EVERYTHING)).map((agreement) => ({
      id: agreement.agreement_id,
      number: agreement.agreement_number,
      name: agreement.name,
      kvkNumber: agreement.kvk_number,
      category: agreement.category,
      meetingsPerYear: contentOf(agreement.procedure_id)?.categories.find(
        (rule) => rule.category === agreement.category,
      )?.meetingsPerYear,
      productCount: agreement.products.length,
      amendments: agreement.amendments.length,
      suspendedUntil: agreement.suspended_until,
      ending: endings.find((one) => one.agreement_id === agreement.agreement_id && one.confirmed_at)?.kind ?? null,
      startsOn: agreement.starts_on,
      endsOn: agreement.ends_on,
    }))
    return { agreements }
  })
}
