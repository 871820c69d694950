import { addDays, type PlainDate } from '#app/utils/calendar.ts'
import { listTariffsOn } from '#db/queries/tariff-version.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { StandingTariff } from './indexation.ts'

/** The tariffs on the day before `startsOn`, and the products whose tariff a study fixed anew from that very day. */
export async function standingTariffs(
  db: Db,
  procedureId: string,
  startsOn: PlainDate,
): Promise<{ standing: StandingTariff[]; fixedAnew: string[] }> {
  const before = await listTariffsOn(db, procedureId, addDays(startsOn, -1))
  const from = await listTariffsOn(db, procedureId, startsOn)
  return {
    standing: before.map((one) => ({
      code: one.product_code,
      unit: one.unit,
      amount: one.amount,
      elements: one.build_up.elements,
      startsOn: one.starts_on,
      kind: one.kind,
    })),
    fixedAnew: from.filter((one) => one.kind === 'study' && one.starts_on === startsOn).map((one) => one.product_code),
  }
}
