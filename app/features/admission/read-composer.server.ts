import type { StaffActor } from '#app/features/identity/actor.ts'
import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { asAdmissionMoment, findMoment } from '#db/queries/moment.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { requireProcurement } from './admission.policy.ts'
import { defaultDates, defaultOpening, DEFAULT_TERMS, type CalendarQuestion } from './calendar-rule.ts'
import { clonedValues, newValues, valuesOf } from './moment-fields.ts'
import type { MomentChecks } from './moment-rules.ts'

const EQUATED = equatedDays.map(({ date }) => date)

/** The dates of the calendar rule for this opening. */
export const datesFor = (question: Omit<CalendarQuestion, 'equatedDays'>) =>
  defaultDates({ ...question, equatedDays: EQUATED })

/** What a moment of this procedure may admit to, and what it is checked against. `not-found` when nothing is published. */
export async function composingFor(db: Db, procedureId: string) {
  const published = await listPublishedProcedures(db)
  const procedure = found(published.find((one) => one.procedure_id === procedureId))
  const products = applicableProducts(procedure.content)
  const categories = procedure.content.categories.map((rule) => rule.category)
  const checks: MomentChecks = {
    now: await databaseNow(db),
    equatedDays: EQUATED,
    openProducts: products.map((product) => product.code),
    categories,
    productRules: procedure.content.productRules,
  }
  return {
    procedure: { id: procedureId, slug: procedure.slug, title: procedure.content.title },
    products: products.map(({ code, name }) => ({ code, name })),
    categories: procedure.content.categories.map(({ category, name }) => ({ category, name })),
    checks,
  }
}

export type ComposerPlace = { procedureId: string; cloneOf?: string | undefined }

/** An empty form, or one filled with a copy of another moment; the dates follow from the calendar rule. */
export function readNewMoment(actor: StaffActor, { procedureId, cloneOf }: ComposerPlace) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { checks, ...composing } = await composingFor(db, procedureId)
    const opening = defaultOpening(dayInAmsterdam(checks.now), EQUATED)
    const source = cloneOf === undefined ? undefined : await storedMoment(db, cloneOf)
    const objectionDays = source?.objectionDays ?? DEFAULT_TERMS.objectionDays
    const dates = datesFor({ opensOn: opening.on, rolling: source?.rolling ?? false, objectionDays })
    const how = { ...dates, opens: opening }
    const categories = checks.categories
    const values = source ? clonedValues(source, dates, categories) : newValues(dates, categories)
    return { ...composing, checks, how, values, clonedFrom: source?.name ?? null }
  })
}

/** The form of a moment that has not opened; `gone` once it has, or was cancelled: then only its closing moves. */
export function readMomentToChange(actor: StaffActor, momentId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = await storedMoment(db, momentId)
    const { checks, ...composing } = await composingFor(db, moment.procedureId)
    if (moment.cancelledAt !== null || checks.now >= moment.opensAt)
      throw new Refusal('gone', [{ kind: 'moment.alreadyOpen' }])
    const values = valuesOf(moment, checks.categories)
    const { id, name, rowVersion } = moment
    return { ...composing, checks, values, moment: { id, name, rowVersion } }
  })
}

async function storedMoment(db: Db, momentId: string) {
  const row = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
  return { ...asAdmissionMoment(row), words: row.reason, rowVersion: row.row_version }
}
