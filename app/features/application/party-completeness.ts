import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { addMonths, compareDates, type PlainDate } from '#app/utils/calendar.ts'
import { answerTo, type ApplicationContent, type ApplyingParty } from './application.ts'
import { partyCriteria } from './asked.ts'
import { answerItems, evidenceItems } from './criterion-completeness.ts'
import { item, type MissingItem } from './missing-item.ts'

/** A declaration that a party signed may be at most this many months old on the last day of the moment. */
export const DECLARATION_MONTHS = 6

type PartyInput = { content: ProcedureContent; application: ApplicationContent; closingDay: PlainDate }

/** Everything that is missing about the other organisations; `target` is the party, or party and criterion. */
export function partyItems(input: PartyInput): MissingItem[] {
  return input.application.parties.flatMap((party) => missingOf(party, input))
}

/** Where a missing thing of a party is filled in: the party, and the criterion when it is about one. */
export function placeOfPartyItem(target: string): { partyId: string; criterionId: string | undefined } {
  const [partyId = '', criterionId] = target.split('/')
  return { partyId, criterionId }
}

function missingOf(party: ApplyingParty, input: PartyInput): MissingItem[] {
  const { content, application, closingDay } = input
  const chosen = application.products.map((product) => product.productCode)
  const about = (one: MissingItem, target: string): MissingItem => ({
    ...one,
    section: 'parties',
    target,
    params: { ...one.params, party: party.name },
  })
  const criteria = partyCriteria(content, party, chosen).flatMap((criterion) =>
    [
      ...answerItems(criterion, answerTo(party.answers, criterion.id)),
      ...evidenceItems(criterion, { given: party.evidence, closingDay }),
    ].map((one) => about(one, `${party.id}/${criterion.id}`)),
  )
  return [
    ...[...productGone(party, chosen), ...declaration(party, closingDay)].map((one) => about(one, party.id)),
    ...criteria,
  ]
}

function productGone({ id, productCodes }: ApplyingParty, chosen: readonly string[]): MissingItem[] {
  const gone = productCodes.filter((code) => !chosen.includes(code))
  if (gone.length === 0) return []
  return [
    item('party-product-gone', { section: 'parties', target: id, nature: 'wrong' }, { products: gone.join(', ') }),
  ]
}

function declaration({ id, declaration: signed }: ApplyingParty, closingDay: PlainDate): MissingItem[] {
  const place = { section: 'parties', target: id } as const
  if (signed === null) return [item('party-declaration-missing', place)]
  if (compareDates(addMonths(signed.documentDate, DECLARATION_MONTHS), closingDay) >= 0) return []
  return [item('party-declaration-too-old', { ...place, nature: 'wrong' }, { months: DECLARATION_MONTHS })]
}
