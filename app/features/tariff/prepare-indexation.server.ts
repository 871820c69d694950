import { randomUUID } from 'node:crypto'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findNewestVersion } from '#db/queries/category.queries.ts'
import { listIndexations } from '#db/queries/tariff-indexation.queries.ts'
import { insertIndexation } from '#db/queries/tariff-indexation.store.ts'
import { insertTariffVersions } from '#db/queries/tariff-version.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { indexOf, riseOf, type IndexationRule } from './indexation.ts'
import { ruleOf, type IndexationForm } from './indexation.schema.ts'
import { standingTariffs } from './standing-tariffs.server.ts'

/**
 * Calculates the tariffs of a year by the index and keeps them as a concept. Refuses a year before the one in which the
 * contracts let tariffs be indexed or before one that was published, a correction in that first year, no correction in a later one, and (`conflict`) a
 * second indexation while one is under way. Answers its id.
 */
export function prepareIndexation(actor: StaffActor, form: IndexationForm): Promise<string> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { content } = found(isId(form.procedureId) ? await findNewestVersion(db, form.procedureId) : undefined)
    const { firstOn, wageShare } = content.contractTerms.indexation
    const rule = ruleOf(form, wageShare)
    requireYear(rule, Number(firstOn.slice(0, 4)))
    await requireNoLaterYear(db, form)
    const id = randomUUID()
    const startsOn = `${String(form.year)}-01-01`
    const index = indexOf(rule)
    const { procedureId, reason } = form
    const kept = await insertIndexation(db, {
      id,
      procedureId,
      startsOn,
      rule,
      index: index.value,
      reason,
      preparedBy: actor.personName,
    })
    if (!kept) throw new Refusal('conflict', [{ kind: 'tariff.indexationOpen' }])
    await keepRises(db, { id, procedureId, startsOn, rule, reason })
    await recordEvent(db, {
      kind: 'tariff.indexation-prepared',
      subject: `procedure:${procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { year: form.year, index: index.value },
    })
    return id
  })
}

function requireYear({ year, previous }: IndexationRule, first: number): void {
  if (year < first)
    throw new Refusal('refused', [
      { kind: 'tariff.tooEarly', params: { first: String(first) }, field: 'year', target: '#year' },
    ])
  const wrong =
    year === first
      ? previous === null
        ? null
        : 'tariff.noCorrectionYet'
      : previous === null
        ? 'tariff.correctionMissing'
        : null
  if (wrong !== null)
    throw new Refusal('refused', [
      { kind: wrong, params: { first: String(first) }, field: 'previousOva', target: '#previousOva' },
    ])
}

/** What was published for a later year rests on the tariffs of this one. */
async function requireNoLaterYear(db: Db, { procedureId, year }: IndexationForm): Promise<void> {
  const later = (await listIndexations(db, procedureId)).find((one) => one.status === 'published' && one.year > year)
  if (later === undefined) return
  const params = { year: String(later.year) }
  throw new Refusal('refused', [{ kind: 'tariff.laterYearPublished', params, field: 'year', target: '#year' }])
}

type Prepared = { id: string; procedureId: string; startsOn: string; rule: IndexationRule; reason: string }

async function keepRises(db: Db, { id, procedureId, startsOn, rule, reason }: Prepared): Promise<void> {
  const { standing, fixedAnew } = await standingTariffs(db, procedureId, startsOn)
  const { rises } = riseOf(rule, standing, fixedAnew)
  if (rises.length === 0) throw new Refusal('refused', [{ kind: 'tariff.nothingToIndex' }])
  await insertTariffVersions(
    db,
    rises.map(({ code, unit, next }) => ({
      id: randomUUID(),
      procedureId,
      productCode: code,
      unit,
      amount: next.amount,
      startsOn,
      kind: 'indexation',
      buildUp: { reason, elements: next.elements, explanation: next.explanation },
      source: rule.source,
      originId: id,
    })),
  )
}
