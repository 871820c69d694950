import type { StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { listEditions } from '#db/queries/contract-text.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { harmonisationReport1 } from '#templates/reports/harmonisation/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { requireLegal } from './act-on-text.server.ts'
import { compareTexts, countComparisons, withoutIndividualTerms, type ComparedClause } from './compare-texts.ts'
import { keepShippedText } from './keep-text-in-use.server.ts'
import { headOf, openText } from './read-text.server.ts'
import { listed } from './read-texts.server.ts'

/** Two editions of the text, of one region or of two. */
export type Pair = { left: string; right: string }

/** The harmonisation report: clause by clause the same, different or missing. Without a pair only what can be chosen. */
export function compareEditions(actor: StaffActor, pair: Pair | null) {
  return inTransaction(actor, async (db) => {
    requireLegal(actor)
    await keepShippedText(db)
    const texts = (await listEditions(db)).map(listed)
    return { texts, report: pair && (await reportOf(db, actor, pair)) }
  })
}

async function reportOf(db: Db, actor: StaffActor, { left, right }: Pair) {
  const [one, other] = [await openText(db, actor, left), await openText(db, actor, right)]
  const rows = compareTexts(withoutIndividualTerms(one.text.clauses), withoutIndividualTerms(other.text.clauses))
  return { left: headOf(one.edition), right: headOf(other.edition), rows, counts: countComparisons(rows) }
}

/** The harmonisation report as an accessible PDF. */
export async function harmonisationDocument(actor: StaffActor, pair: Pair) {
  const { left, right, rows, counts, today } = await inTransaction(actor, async (db) => ({
    ...(await reportOf(db, actor, pair)),
    today: dayInAmsterdam(await databaseNow(db)),
  }))
  const { name, address } = theRegion().contractingBody
  const bytes = await renderDocument(harmonisationReport1, {
    issuedOn: today,
    sender: { name, address },
    left: nameOf(left),
    right: nameOf(right),
    counts: {
      same: counts.same,
      differs: counts.differs,
      onlyLeft: counts['only-left'],
      onlyRight: counts['only-right'],
    },
    rows: rows.map(printed),
  })
  return { name: `harmonisatie-${today}.pdf`, mediaType: 'application/pdf', bytes }
}

function nameOf({ region, edition }: { region: string | null; edition: number }): string {
  return `${region ?? 'Gezamenlijke basis'}, tekst ${String(edition)}`
}

/** What is the same is only named; of the rest every word is printed. */
function printed({ article, title, comparison, segments }: ComparedClause) {
  const kept = comparison === 'same' ? [] : segments.filter(({ text }) => text !== '')
  return { article, title, comparison, segments: kept }
}
