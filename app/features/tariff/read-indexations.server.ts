import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import { findIndexYear } from '#app/features/cost-price/index-figures.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findNewestVersion } from '#db/queries/category.queries.ts'
import { countFollowers } from '#db/queries/follower.queries.ts'
import { findNewestReference } from '#db/queries/cost-price-reference.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { findIndexation, listIndexations } from '#db/queries/tariff-indexation.queries.ts'
import { listTariffsOn, listTariffVersionsOf } from '#db/queries/tariff-version.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { holdingDay } from './holding-day.ts'
import { actsOn, indexOf } from './indexation.ts'
import { standingTariffs } from './standing-tariffs.server.ts'

/** The indexations of every published procedure, newest first, and what can be indexed next. */
export function readIndexations(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const today = dayInAmsterdam(await databaseNow(db))
    const procedures = []
    for (const { procedure_id: id, content, slug } of await listPublishedProcedures(db)) {
      const indexations = await listIndexations(db, id)
      procedures.push({
        id,
        slug,
        title: content.title,
        firstYear: firstYearOf(content),
        products: (await listTariffsOn(db, id, holdingDay(today, content.contractTerms.startsOn))).length,
        open: indexations.some((one) => one.status !== 'published'),
        indexations: indexations.map((one) => ({
          id: one.id,
          year: one.year,
          startsOn: one.starts_on,
          index: one.index_share,
          status: one.status,
          preparedBy: one.prepared_by_name,
          publishedAt: one.published_at,
        })),
      })
    }
    return procedures
  })
}

const firstYearOf = ({ contractTerms }: ProcedureContent) => Number(contractTerms.indexation.firstOn.slice(0, 4))

/** What the form of a new indexation starts with: the next year, and its figures as far as the reference data has them. */
export function readNewIndexation(actor: StaffActor, procedureId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { content } = found(isId(procedureId) ? await findNewestVersion(db, procedureId) : undefined)
    const first = firstYearOf(content)
    const published = (await listIndexations(db, procedureId)).filter((one) => one.status === 'published')
    const year = Math.max(first, ...published.map((one) => one.year + 1))
    const reference = await findNewestReference(db)
    return {
      procedureId,
      title: content.title,
      wageShare: content.contractTerms.indexation.wageShare,
      year,
      firstYear: first,
      known: findIndexYear(reference.indices, year) ?? null,
      previous: year === first ? null : (findIndexYear(reference.indices, year - 1) ?? null),
    }
  })
}

/** One indexation with every tariff old and new, and what this officer can do with it. */
export function readIndexation(actor: StaffActor, id: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const one = found(isId(id) ? await findIndexation(db, id) : undefined)
    const { content } = found(await findNewestVersion(db, one.procedure_id))
    const rule = one.rule
    const today = dayInAmsterdam(await databaseNow(db))
    return {
      id: one.id,
      rowVersion: one.row_version,
      procedureId: one.procedure_id,
      title: content.title,
      year: one.year,
      startsOn: one.starts_on,
      late: one.status !== 'published' && one.starts_on <= today,
      status: one.status,
      reason: one.reason,
      rule,
      index: indexOf(rule),
      acts: actsOn({ status: one.status, proposedBy: one.proposed_by }, actor.personId),
      history: historyOf(one),
      followers: await countFollowers(db, one.procedure_id),
      ...(await tariffsOf(db, one, content)),
    }
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof findIndexation>>>

function historyOf(one: Found) {
  const steps = [
    { step: 'prepared' as const, by: one.prepared_by_name, at: one.prepared_at },
    { step: 'proposed' as const, by: one.proposed_by_name, at: one.proposed_at },
    { step: 'adopted' as const, by: one.adopted_by_name, at: one.adopted_at },
    { step: 'published' as const, by: one.published_by_name, at: one.published_at },
  ]
  return steps.flatMap(({ step, by, at }) => (by === null || at === null ? [] : [{ step, by, at }]))
}

async function tariffsOf(db: Db, one: Found, content: ProcedureContent) {
  const names = new Map(productsOf(content).map(({ code, name }) => [code, name]))
  const { standing, fixedAnew } = await standingTariffs(db, one.procedure_id, one.starts_on)
  const tariffs = (await listTariffVersionsOf(db, one.id)).map((version) => {
    const { explanation, elements } = version.build_up
    return {
      code: version.product_code,
      name: names.get(version.product_code) ?? version.product_code,
      unit: version.unit,
      before: explanation?.parts[0]?.parts[0]?.value ?? null,
      after: version.amount,
      elements,
      explanation,
    }
  })
  return {
    tariffs,
    skipped: standing
      .filter(({ code }) => fixedAnew.includes(code))
      .map(({ code }) => ({ code, name: names.get(code) ?? code })),
  }
}

export type IndexationView = Awaited<ReturnType<typeof readIndexation>>
