import { sql } from 'kysely'
import type { AgreementProduct } from '#app/features/agreement/agreement.schema.ts'
import type { HeldAgreement } from '#app/features/application/application.ts'
import { settledCriteria } from '#app/features/application/asked.ts'
import type { Db } from '../transaction.ts'
import { findProcedureVersion } from './procedure.queries.ts'

/** Where somebody stands when the question is whether there was an agreement. */
export type Holder = { procedure_id: string; provider_id: string; procedure_version_id: string; at: Date }

/** The agreement of this provider for this procedure that was in force at an instant, with what it settles. */
export async function findHeldAgreement(db: Db, holder: Holder): Promise<HeldAgreement | null> {
  const row = await db
    .selectFrom('agreement')
    .innerJoin('decision', 'decision.id', 'agreement.decision_id')
    .select(['agreement.id', 'agreement.number', 'decision.procedure_version_id'])
    // With every amendment that holds, also one that starts later.
    .select(sql<AgreementProduct[]>`agreement_products(agreement.id, 'infinity')`.as('products'))
    .where('agreement.procedure_id', '=', holder.procedure_id)
    .where('agreement.provider_id', '=', holder.provider_id)
    .where('agreement.in_force_at', '<=', holder.at)
    .where(sql<boolean>`coalesce(agreement_ended_at(agreement), 'infinity') > ${holder.at}`)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    number: row.number,
    productCodes: row.products.map((product) => product.code).sort(),
    settled: await settledBetween(db, row.procedure_version_id, holder.procedure_version_id),
  }
}

async function settledBetween(db: Db, thenId: string, nowId: string): Promise<string[]> {
  const now = await findProcedureVersion(db, nowId)
  const then = thenId === nowId ? now : await findProcedureVersion(db, thenId)
  return then && now ? settledCriteria(then.content, now.content) : []
}
