import type { PlainDate } from '#app/utils/calendar.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listTariffVersionsOf } from '#db/queries/tariff-version.queries.ts'
import type { Db } from '#db/transaction.ts'
import { riseOf, type IndexationRule } from './indexation.ts'
import { standingTariffs } from './standing-tariffs.server.ts'

type Kept = { id: string; procedure_id: string; starts_on: PlainDate; rule: unknown }

/**
 * Refuses (`conflict`) when the tariffs that hold changed after the indexation was calculated, for example because a
 * study was published: what lies before the officers must be what follows from the tariffs of today.
 */
export async function requireSameTariffs(db: Db, { id, procedure_id, starts_on, rule }: Kept): Promise<void> {
  const { standing, fixedAnew } = await standingTariffs(db, procedure_id, starts_on)
  const { rises } = riseOf(rule as IndexationRule, standing, fixedAnew)
  const kept = await listTariffVersionsOf(db, id)
  const anew = new Map(rises.map(({ code, next }) => [code, next.amount]))
  const same = kept.length === anew.size && kept.every((one) => anew.get(one.product_code) === one.amount)
  if (!same) throw new Refusal('conflict', [{ kind: 'tariff.baseChanged' }])
}
