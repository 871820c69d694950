import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { countToRecheck, listChanged, listRechecks, listRecheckYears } from '#db/queries/recheck.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** What can be checked again, how far the running re-check is, and what earlier ones gave. */
export function readRechecks(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const rechecks = await listRechecks(db)
    const [latest] = rechecks
    const shut = await listInterests(db, actor.personId)
    const changed = latest ? await listChanged(db, latest.id) : []
    const years = []
    for (const year of await listRecheckYears(db)) years.push({ year, workbooks: await countToRecheck(db, year) })
    return {
      years,
      running: rechecks.find((one) => one.finishedAt === null) ?? null,
      rechecks: rechecks.filter((one) => one.finishedAt !== null),
      /** Of the last one: where something else came out; providers in which this officer has an interest stay out. */
      changed: changed
        .filter((one) => !shut.includes(one.provider_id))
        .map(({ id, number, added, gone }) => ({ id, number, added, gone })),
    }
  })
}
