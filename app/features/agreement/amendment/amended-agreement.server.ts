import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { listAmendments, type AmendmentRow } from '#db/queries/amendment.queries.ts'
import type { Agreement } from '#db/queries/agreement.store.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import { articlesOfAgreement } from '../compose-articles.server.ts'
import { holds } from './amendment-state-of.ts'
import { contractFactsOf, termsAtStart, type Amended, type ArticleChange, type ContractFacts } from './change.ts'

export type HoldingAmendment = Amended & { articles: ArticleChange[] }

/** Reads an agreement that has a text with its amendments: those that hold, and the one that is pending. */
export async function amendedAgreement(db: Db, agreement: Pick<Agreement, 'id' | 'parameters' | 'ends_on'>) {
  const now = await databaseNow(db)
  const rows = await listAmendments(db, agreement.id)
  const facts: ContractFacts = contractFactsOf(agreement.parameters)
  return {
    now,
    today: dayInAmsterdam(now),
    rows,
    holding: rows.filter((row) => holds(row, now)).map(asHolding),
    pending: rows.find((row) => !holds(row, now) && row.closed_as === null),
    facts,
    endsOn: agreement.ends_on,
    start: termsAtStart(agreement.parameters),
  }
}

/** As `amendedAgreement`, with the articles of the agreement as it was signed. For the region only. */
export async function amendedText(db: Db, agreement: Pick<Agreement, 'id' | 'parameters' | 'ends_on' | 'text_id'>) {
  return { ...(await amendedAgreement(db, agreement)), base: await articlesOfAgreement(db, agreement) }
}

/** An agreement with its text and all that its amendments rest on. */
export type AmendedText = Awaited<ReturnType<typeof amendedText>>

const asHolding = ({ number, effective_on, change, articles }: AmendmentRow): HoldingAmendment => ({
  number,
  effectiveOn: effective_on,
  change,
  articles,
})
