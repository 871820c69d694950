import type { StaffActor } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'
import { found } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { mailFollowers } from '#db/queries/follower.store.ts'
import { findProcedureSlug, findProcedureTitle } from '#db/queries/procedure.queries.ts'
import { moveIndexation } from '#db/queries/tariff-indexation.store.ts'
import { listTariffVersionsOf } from '#db/queries/tariff-version.queries.ts'
import { publishTariffVersions } from '#db/queries/tariff-version.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockFor, type IndexationDecision } from './decide-indexation.server.ts'
import { requireSameTariffs } from './same-tariffs.server.ts'

/**
 * Publishes what was adopted: from then on the tariffs are frozen and public, and everybody who follows the procedure,
 * applied or has an agreement is told once. Answers how many people.
 */
export function publishIndexation(actor: StaffActor, decision: IndexationDecision): Promise<number> {
  return inTransaction(actor, async (db) => {
    const indexation = await lockFor(db, actor, 'publish', decision)
    const { id, procedure_id: procedureId, year, starts_on: startsOn, index_share } = indexation
    await requireSameTariffs(db, indexation)
    await publishTariffVersions(db, id)
    await moveIndexation(db, id, { to: 'published', by: { id: actor.personId, name: actor.personName } })
    const count = (await listTariffVersionsOf(db, id)).length
    await recordEvent(db, {
      kind: 'tariff.published',
      subject: `procedure:${procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { from: 'indexation', startsOn, products: count },
    })
    const slug = found(await findProcedureSlug(db, procedureId))
    return mailFollowers(db, procedureId, {
      message: 'tariffs-published',
      parameters: {
        title: await findProcedureTitle(db, procedureId),
        year,
        startsOn,
        index: formatPercentage(euro(index_share).times(100).toFixed()),
        count,
        link: `${publicUrl()}/procedures/${slug}/tarieven`,
      },
      onceKey: `tariffs-published:${id}`,
    })
  })
}
