import { randomUUID } from 'node:crypto'
import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listEarlierSubmissions } from '#db/queries/earlier-submission.queries.ts'
import { copyEvidence, insertTakenAnswer } from '#db/queries/take-over.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { ownCriteria } from './asked.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import type { Dossier } from './read-dossier.server.ts'
import { offersFrom, type Offer } from './take-over.ts'

/** What this application can take over from earlier ones of the same provider. */
export async function readOffers(
  db: Db,
  {
    application,
    criteria,
    filledIn,
    completeness,
  }: Pick<Dossier, 'application' | 'criteria' | 'filledIn' | 'completeness'>,
): Promise<Offer[]> {
  const { closingDay } = completeness
  return offersFrom({ criteria, answers: filledIn.answers, closingDay }, await listEarlierSubmissions(db, application))
}

/**
 * Takes these answers over, with their evidence. What is not offered (any more) is left out: declarations that must be
 * fresh, criteria that changed, and what a colleague answered meanwhile. Gives how many were taken over.
 */
export function takeOver(
  actor: ProviderActor,
  applicationId: string,
  criterionIds: readonly string[],
): Promise<number> {
  return inTransaction(actor, async (db) => {
    const { application, content, moment, now } = await lockForEditing(db, actor, { applicationId })
    const filledIn = await readApplicationContent(db, application.id)
    if (!filledIn || criterionIds.length === 0)
      throw new Refusal('refused', [{ kind: 'nothingChosen', field: 'criteria' }])
    const criteria = ownCriteria(content, filledIn)
    const earlier = await listEarlierSubmissions(db, application)
    const asked = { criteria, answers: filledIn.answers, closingDay: evidenceDayOf(moment, now) }
    const chosen = offersFrom(asked, earlier).filter((offer) => criterionIds.includes(offer.criterion.id))
    const taken: Offer[] = []
    for (const offer of chosen) if (await takeOne(db, { actor, application }, offer)) taken.push(offer)
    if (taken.length === 0) return 0
    await recordEvent(db, {
      kind: 'application.answers-taken-over',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: {
        from: [...new Set(taken.map((offer) => offer.from.applicationNumber))],
        criteria: taken.map((offer) => offer.criterion.id),
      },
    })
    return taken.length
  })
}

type Taking = { actor: ProviderActor; application: { id: string; provider_id: string } }

async function takeOne(db: Db, { actor, application }: Taking, offer: Offer): Promise<boolean> {
  const { answer, explanation } = offer.answer
  const by = actor.personId
  const stored = { answer, explanation }
  const isNew = await insertTakenAnswer(db, application, {
    criterionId: offer.criterion.id,
    from: offer.from.id,
    by,
    stored,
  })
  if (!isNew) return false
  for (const piece of offer.evidence)
    await copyEvidence(db, application, { id: randomUUID(), earlierId: piece.id, from: offer.from.id, by })
  return true
}
