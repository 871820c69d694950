import type { ProviderActor } from '#app/features/identity/actor.ts'
import { addDays, dayInAmsterdam } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findAgreement } from '#db/queries/agreement.queries.ts'
import { lockAgreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findEnding, listEndingAnswers } from '#db/queries/ending.queries.ts'
import { insertEndingAnswer } from '#db/queries/ending.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { tellLawyers } from '../tell-about-agreement.server.ts'
import { ANSWER_DAYS } from './ending.ts'
import { endingStateOf } from './ending-state-of.ts'
import { shownAnswer } from './read-ending.server.ts'

type Answer = { agreementId: string; answer: string }

/**
 * The provider says what it thinks of the intention to end its agreement (article 1.11). It may say more than once, until
 * the region decides; every lawyer is told. Throws `conflict` when there is no intention to answer any more.
 */
export function answerEnding(actor: ProviderActor, { agreementId, answer }: Answer): Promise<void> {
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await lockAgreement(db, agreementId) : undefined)
    found(agreement.frozen_at)
    if (actor.role === 'reader') throw new Refusal('forbidden', [{ kind: 'agreement.notYours' }])
    const ending = await findEnding(db, agreement.id)
    if (!ending || endingStateOf(ending) !== 'announced') throw new Refusal('conflict', [{ kind: 'agreement.movedOn' }])
    const by = { id: actor.personId, name: actor.personName }
    const id = await insertEndingAnswer(db, { endingId: ending.id, providerId: agreement.provider_id, answer, by })
    await recordEvent(db, {
      kind: 'ending.answered',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number: agreement.number, answer },
    })
    await tellLawyers(db, { agreement }, { answer: 'answered-intention', reason: answer, occasion: id })
  })
}

/** The intention, until when the provider can answer it, and what it said so far; `not-found` when there is none. */
export function readIntention(actor: ProviderActor, agreementId: string) {
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    const ending = found(await findEnding(db, agreement.id))
    const announcedAt = found(ending.announced_at)
    return {
      agreement: { id: agreement.id, number: agreement.number },
      kind: ending.kind,
      ground: ending.ground,
      endsOn: ending.ends_on,
      until: addDays(dayInAmsterdam(announcedAt), ANSWER_DAYS),
      open: endingStateOf(ending) === 'announced' && actor.role !== 'reader',
      answers: (await listEndingAnswers(db, ending.id)).map(shownAnswer),
    }
  })
}
