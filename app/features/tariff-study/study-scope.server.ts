import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import { holdingDay } from '#app/features/tariff/holding-day.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { listStudyYears } from '#db/queries/cost-price-study.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { listTariffsOn } from '#db/queries/tariff-version.queries.ts'
import { databaseNow, type Db } from '#db/transaction.ts'

/** Of which procedure tariffs are studied (when none is asked: the newest with cost prices), its products with the tariff that holds today, and the tariff year. */
export async function studyScope(db: Db, procedureId: string | null) {
  const procedures = await listPublishedProcedures(db)
  const procedure = found(
    procedureId ? procedures.find((one) => one.procedure_id === procedureId) : await newestWithPrices(db, procedures),
  )
  const now = await databaseNow(db)
  const day = holdingDay(dayInAmsterdam(now), procedure.content.contractTerms.startsOn)
  const tariffs = new Map(
    (await listTariffsOn(db, procedure.procedure_id, day)).map((one) => [one.product_code, one.amount]),
  )
  const [latest] = await listStudyYears(db, procedure.procedure_id)
  return {
    procedureId: procedure.procedure_id,
    slug: procedure.slug,
    title: procedure.content.title,
    procedures: procedures.map((one) => ({ id: one.procedure_id, title: one.content.title })),
    year: latest ?? Number(procedure.content.contractTerms.startsOn.slice(0, 4)),
    now,
    products: applicableProducts(procedure.content).map((product) => ({
      code: product.code,
      name: product.name,
      unit: product.unit,
      segment: product.segment.name,
      tariff: tariffs.get(product.code) ?? product.tariff,
    })),
  }
}

/** The newest procedure for which cost prices were submitted; the newest of all while there are none. */
async function newestWithPrices<Procedure extends { procedure_id: string }>(
  db: Db,
  procedures: readonly Procedure[],
): Promise<Procedure | undefined> {
  for (const procedure of procedures) {
    const years = await listStudyYears(db, procedure.procedure_id)
    if (years.length > 0) return procedure
  }
  return procedures[0]
}

export type StudyScope = Awaited<ReturnType<typeof studyScope>>
