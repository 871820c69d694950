import { SYSTEM } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { lockAgreement, noteEnded } from '#db/queries/agreement.store.ts'
import { listWatchedAmendments } from '#db/queries/amendment.queries.ts'
import { settlePassedTerms } from '#db/queries/amendment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listRunningOut, listWithoutUse } from '#db/queries/ending.queries.ts'
import { insertEnding, insertEndingTasks } from '#db/queries/ending.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { amendmentNumber } from '../amendment/amendment.ts'
import { takeOverKvkNumbers } from '../amendment/take-over-kvk.server.ts'
import { watchAmendmentTerm } from '../amendment/watch-amendment-term.server.ts'
import { ANSWER_DAYS, ENDING_CLAUSE, endingTasks } from './ending.ts'
import { addDays } from '#app/utils/calendar.ts'

/** Who proposes and notes what follows from time alone. */
const PORTAL = { id: 'portal', name: 'Het portaal' }
/** Months before its last day from which what has to be done is put down. */
const EXPIRY_MONTHS = 6
const EXPIRY = 'De looptijd is voorbij.'

/**
 * Job, every hour: what follows from time after signing. Terms to object that passed, terms to sign that passed, legal
 * successors from their first day, agreements near or past their last day, and agreements in category C without use, which it only proposes to end. A
 * second run changes nothing.
 */
export async function watchAgreements(): Promise<void> {
  for (const { id, agreement_id: agreementId } of await inTransaction(SYSTEM, listWatchedAmendments)) {
    await settle(agreementId)
    await watchAmendmentTerm({ agreementId, amendmentId: id })
  }
  await inTransaction(SYSTEM, async (db) => {
    await takeOverKvkNumbers(db)
    await planExpiry(db)
    await proposeWithoutUse(db)
    await noteWhatEnded(db)
  })
}

function settle(agreementId: string): Promise<void> {
  return inTransaction(SYSTEM, async (db) => {
    const agreement = await lockAgreement(db, agreementId)
    if (!agreement) return
    for (const amendment of await settlePassedTerms(db, agreementId))
      await recordEvent(db, {
        kind: 'amendment.in-force',
        subject: `agreement:${agreementId}`,
        providerId: agreement.provider_id,
        visibility: 'shared',
        payload: {
          number: amendmentNumber(agreement.number, amendment.number),
          startsOn: amendment.effective_on,
        },
      })
  })
}

/** What has to be done when an agreement runs to its last day; nothing is decided. */
async function planExpiry(db: Db): Promise<void> {
  const today = dayInAmsterdam(await databaseNow(db))
  for (const { id, provider_id: providerId, ends_on: endsOn } of await listRunningOut(db, EXPIRY_MONTHS)) {
    const ending = await insertEnding(db, {
      agreementId: id,
      providerId,
      kind: 'expiry',
      party: 'rule',
      clause: ENDING_CLAUSE.expiry,
      ground: EXPIRY,
      endsOn,
      by: PORTAL,
      confirmedBy: PORTAL,
    })
    if (!ending) continue
    await insertEndingTasks(db, ending.id, endingTasks({ decidedOn: today, endsOn }))
    await enqueue(db, 'issue-ending-letter', { agreementId: id }, `issue-ending-letter:${id}`)
  }
}

/** Never more than a proposal: article 1.11 leaves the decision to a person. */
async function proposeWithoutUse(db: Db): Promise<void> {
  const today = dayInAmsterdam(await databaseNow(db))
  for (const { id, provider_id: providerId, ends_on: last, reference_year: year } of await listWithoutUse(db)) {
    const earliest = addDays(today, ANSWER_DAYS)
    await insertEnding(db, {
      agreementId: id,
      providerId,
      kind: 'category-c',
      party: 'region',
      clause: ENDING_CLAUSE['category-c'],
      ground: `In ${String(year)} is volgens de geladen gegevens geen hulp geleverd en niets gedeclareerd.`,
      endsOn: earliest < last ? earliest : last,
      by: PORTAL,
    })
  }
}

async function noteWhatEnded(db: Db): Promise<void> {
  for (const { id, number, provider_id: providerId, ends_on: endsOn } of await noteEnded(db))
    await recordEvent(db, {
      kind: 'agreement.ended',
      subject: `agreement:${id}`,
      providerId,
      visibility: 'shared',
      payload: { number, endsOn },
    })
}
