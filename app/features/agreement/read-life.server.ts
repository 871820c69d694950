import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { listAmendmentSignatures } from '#db/queries/amendment.queries.ts'
import type { findAgreement } from '#db/queries/agreement.queries.ts'
import { findEnding } from '#db/queries/ending.queries.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import { agreementDates } from './agreement-dates.ts'
import { amendedAgreement } from './amendment/amended-agreement.server.ts'
import { amendmentStateOf } from './amendment/amendment-state-of.ts'
import { amendmentNumber } from './amendment/amendment.ts'
import { termsOn } from './amendment/change.ts'
import { tariffHistory } from './amendment/tariff-history.ts'
import { endingStateOf } from './ending/ending-state-of.ts'
import { keptUntil } from './kept-until.server.ts'
import { stateOf } from './state-of.ts'

type Stored = NonNullable<Awaited<ReturnType<typeof findAgreement>>>
export type AgreementLife = NonNullable<Awaited<ReturnType<typeof readLife>>>

/**
 * The life of an agreement after signing: what holds today and by which amendment, every amendment with its state, the
 * tariffs through time, how it ends, and what happens when. Null for what is not in force.
 */
export async function readLife(db: Db, agreement: Stored) {
  if (!agreement.in_force_at) return null
  const amended = await amendedAgreement(db, agreement)
  const { now, rows, holding, start, today } = amended
  const terms = termsOn(start, holding, today)
  const ending = await findEnding(db, agreement.id)
  return {
    today,
    category: terms.category.letter,
    suspended: terms.suspended,
    partyChanged: terms.provider.origin > 0 ? terms.provider : null,
    products: terms.products.map((product) => ({
      ...product,
      places: product.municipalities.map(municipalityName).join(', '),
    })),
    amendments: await withStates(db, agreement, rows, now),
    tariffs: tariffHistory(agreement.parameters.products, holding),
    ending: ending ? shownEnding(ending) : null,
    dates: agreementDates({
      state: stateOf(agreement, []),
      startsOn: agreement.starts_on,
      endsOn: agreement.ends_on,
      signBy: null,
      destroyFrom: keptUntil(agreement)?.destroyFrom ?? null,
      parameters: agreement.parameters,
      amendments: holding,
      endDecided: ending?.confirmed_at !== undefined && ending.confirmed_at !== null,
    }).sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
  }
}

async function withStates(
  db: Db,
  agreement: Stored,
  rows: Awaited<ReturnType<typeof amendedAgreement>>['rows'],
  now: Date,
) {
  const signatures = await listAmendmentSignatures(db, [agreement.id])
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    printed: amendmentNumber(agreement.number, row.number),
    kind: row.kind,
    manner: row.manner,
    effectiveOn: row.effective_on,
    reason: row.reason,
    state: amendmentStateOf(
      row,
      signatures.filter((one) => one.amendment_id === row.id),
      now,
    ),
  }))
}

type Ending = NonNullable<Awaited<ReturnType<typeof findEnding>>>

function shownEnding(ending: Ending) {
  return {
    kind: ending.kind,
    party: ending.by_party,
    clause: ending.clause,
    ground: ending.ground,
    endsOn: ending.ends_on,
    announcedOn: ending.announced_at ? dayInAmsterdam(ending.announced_at) : null,
    proposedBy: ending.proposed_by_name,
    hasLetter: ending.letter_file_id !== null,
    state: endingStateOf(ending),
  }
}
