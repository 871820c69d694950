import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findAgreement } from '#db/queries/agreement.queries.ts'
import { findEnding, listEndingAnswers, listEndingTasks } from '#db/queries/ending.queries.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { signatoryOf } from '../agreement.policy.ts'
import { contractFactsOf } from '../amendment/change.ts'
import { readerOf, refuseDestroyed } from '../open-document.server.ts'
import { earliestEnd } from './ending.ts'
import { endingStateOf } from './ending-state-of.ts'
import { mayActOnEnding, type EndingAct } from './ending.transitions.ts'

/** How an agreement ends, as the legal desk sees it, with what this person may do now and what has to be done. */
export function readEnding(actor: StaffActor, agreementId: string) {
  return inTransaction(actor, async (db) => {
    const { agreement, today, terms } = await inForce(db, agreementId)
    const ending = await findEnding(db, agreementId)
    const role = ending?.proposed_by === actor.personId ? 'lawyer' : 'second-lawyer'
    const state = ending && endingStateOf(ending)
    const may = (act: EndingAct) => state !== undefined && mayActOnEnding(act, state, [role])
    return {
      agreement: { id: agreement.id, number: agreement.number, providerName: agreement.provider_name },
      today,
      earliest: earliestEnd({ kind: 'termination', today, noticeMonths: terms.clientNoticeMonths }),
      may: { announce: may('announce'), confirm: may('confirm'), withdraw: may('withdraw') },
      ending: ending && {
        kind: ending.kind,
        party: ending.by_party,
        clause: ending.clause,
        ground: ending.ground,
        endsOn: ending.ends_on,
        announcedAt: ending.announced_at,
        proposedBy: ending.proposed_by_name,
        confirmedBy: ending.confirmed_by_name,
        hasLetter: ending.letter_file_id !== null,
        state: endingStateOf(ending),
      },
      answers: ending ? (await listEndingAnswers(db, ending.id)).map(shownAnswer) : [],
      tasks: ending
        ? (await listEndingTasks(db, ending.id)).map((one) => ({
            task: one.task,
            dueOn: one.due_on,
            doneAt: one.done_at,
            doneBy: one.done_by_name,
          }))
        : [],
    }
  })
}

/** What a signatory of the provider needs to know to give notice; `not-found` for who cannot. */
export function readNotice(actor: ProviderActor, agreementId: string) {
  return inTransaction(actor, async (db) => {
    const { agreement, today, terms } = await inForce(db, agreementId)
    found(signatoryOf(actor, await listSignatories(db, actor.providerId)))
    const months = terms.providerNoticeMonths
    return {
      agreement: { id: agreement.id, number: agreement.number },
      months,
      latest: agreement.ends_on,
      earliest: earliestEnd({ kind: 'termination', today, noticeMonths: months }),
    }
  })
}

/** The letter about a decided ending, for whoever may open the agreement. */
export async function openEndingLetter(
  actor: ProviderActor | StaffActor,
  agreementId: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const letter = await inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    readerOf(actor, agreement)
    await refuseDestroyed(db, agreement.number)
    const ending = found(await findEnding(db, agreementId))
    return { name: found(ending.letter_name), sha256: found(ending.letter_sha256) }
  })
  return { name: letter.name, bytes: await storage().get(letter.sha256) }
}

async function inForce(db: Db, agreementId: string) {
  const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
  found(agreement.in_force_at)
  return {
    agreement,
    today: dayInAmsterdam(await databaseNow(db)),
    terms: contractFactsOf(agreement.parameters).terms,
  }
}

type StoredAnswer = Awaited<ReturnType<typeof listEndingAnswers>>[number]

/** As both desks show what a provider answered. */
export const shownAnswer = ({ id, answer, answered_by_name: by, answered_at: at }: StoredAnswer) => ({
  id,
  answer,
  by,
  at,
})
