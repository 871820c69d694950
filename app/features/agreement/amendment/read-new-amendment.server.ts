import type { StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findAgreement, listAgreements, listDecisionsToAmend } from '#db/queries/agreement.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { findAmendment, type AmendmentRow } from '#db/queries/amendment.queries.ts'
import { articlesOfAgreement } from '../compose-articles.server.ts'
import { amendedText } from './amended-agreement.server.ts'
import { emptyStart, type AmendmentStart } from './amendment.schema.ts'
import { typedText } from './article-text.ts'
import { articlesOn } from './consolidate.ts'

type NewAmendmentOrder = {
  agreementId: string
  /** The decision that it carries out; empty for none. */
  decisionId: string
  /** The number of an earlier proposal to start from. */
  from: number | undefined
}

/**
 * What a lawyer can choose from for an amendment: the decisions that wait, and the articles as they read today; and what
 * the form starts with.
 */
export function readNewAmendment(actor: StaffActor, { agreementId, decisionId, from }: NewAmendmentOrder) {
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    found(agreement.in_force_at)
    const { base, holding, today } = await amendedText(db, agreement)
    const decisions = (await listDecisionsToAmend(db)).filter((one) => one.agreement_id === agreement.id)
    return {
      agreement: { id: agreement.id, number: agreement.number, providerName: agreement.provider_name },
      first:
        from === undefined
          ? startWith(decisionId, today)
          : startFrom(found(await findAmendment(db, agreementId, from)), today),
      decisions: decisions.map(({ id, number, added, dropped }) => ({
        id,
        number,
        products: [...added, ...dropped.map(({ productCode }) => productCode)].join(', '),
      })),
      articles: articlesOn(base, holding, today).map(({ clauseId, article, title }) => ({ clauseId, article, title })),
    }
  })
}

const startWith = (decisionId: string, today: string): AmendmentStart => ({
  ...emptyStart(today),
  kind: decisionId === '' ? '' : 'products',
  decisionId,
})

/** What was typed for an earlier proposal; a first day that passed becomes today. */
function startFrom(earlier: AmendmentRow, today: string): AmendmentStart {
  const { kind, effective_on: effectiveOn, reason } = earlier
  const first = effectiveOn < today ? today : effectiveOn
  return { ...emptyStart(first), kind, reason, ...typedFor(earlier) }
}

/** What only this kind asks. */
function typedFor({ kind, change, articles: [article], source_id: sourceId }: AmendmentRow): Partial<AmendmentStart> {
  if (kind === 'products') return { decisionId: sourceId ?? '' }
  if (kind === 'terms' && article) return { clauseId: article.clauseId, articleText: typedText(article.paragraphs) }
  if (change.kind === 'party') return { successorKvk: change.to.kvk === change.from.kvk ? '' : change.to.kvk }
  if (change.kind === 'extension') return { evaluatedOn: change.evaluatedOn }
  return change.kind === 'suspension' ? { until: change.until } : {}
}

/** The procedures whose agreements can be changed together, and the articles that one can give another text. */
export function readBulkChoices(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const procedures = await listPublishedProcedures(db)
    const signed = (await listAgreements(db)).find((agreement) => agreement.in_force_at !== null)
    return {
      first: emptyStart(dayInAmsterdam(await databaseNow(db))),
      procedures: procedures.map(({ procedure_id: id, content }) => ({ id, title: content.title })),
      articles: signed
        ? (await articlesOfAgreement(db, signed)).map(({ clauseId, article, title }) => ({ clauseId, article, title }))
        : [],
    }
  })
}
