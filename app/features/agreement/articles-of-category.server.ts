import type { CategoryCode, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { found } from '#app/utils/refusal.ts'
import { findAdmission, findTextHeld, type TextHeld } from '#db/queries/category-provider.queries.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { TextFacts } from '#templates/framework-agreement/2026-1/manifest.ts'
import { contractSchema } from '#templates/framework-agreement/2026-1/contract.ts'
import { amendedAgreement } from './amendment/amended-agreement.server.ts'
import { termsOn, type ArticleText } from './amendment/change.ts'
import { articlesOn } from './amendment/consolidate.ts'
import { printedName, termsOf } from './build-contract.server.ts'
import { articlesWith, composed } from './compose-articles.server.ts'
import { clausesOfCategory } from './text/clauses-of-category.ts'
import type { ContractText } from './text/contract-text.ts'
import { textInUse, textOfAgreement } from './text/text-of-agreement.server.ts'

/** A provider with a category, held or proposed, and the procedure whose rules gave it. */
export type CategoryHolder = {
  procedureId: string
  providerId: string
  content: ProcedureContent
  category: CategoryCode
}

/** The articles that a category brings, and where they stand. */
export type CategoryArticles = { from: 'agreement' | 'text'; articles: ArticleText[] }

/**
 * The articles that a category brings to this provider, as they read today: in its agreement that is in force, or else
 * in the text that its agreement is made with. Only an adopted or a shipped text, never a draft. For who may read the
 * library: the region, or for a provider the portal itself, which then gives out nothing but these articles; the
 * library also holds individual terms of others.
 */
export async function articlesOfCategory(db: Db, holder: CategoryHolder): Promise<CategoryArticles> {
  const held = await findTextHeld(db, holder)
  const text = held ? await textOfAgreement(db, held) : await textInUse(db)
  return held?.in_force_at
    ? { from: 'agreement', articles: await inForce(db, held, { text, holder }) }
    : { from: 'text', articles: await notYetInForce(db, text, holder) }
}

type Wanted = { text: ContractText; holder: CategoryHolder }

/** With what amendments changed; for a category that the agreement does not have (yet), as it would read then. */
async function inForce(db: Db, agreement: TextHeld, { text, holder }: Wanted): Promise<ArticleText[]> {
  const { start, holding, today } = await amendedAgreement(db, agreement)
  const terms = termsOn(start, holding, today)
  const same = terms.category.letter === holder.category
  const category = same ? terms.category : { ...terms.category, ...categoryOf(holder) }
  const articles = articlesWith(text, agreement.parameters, { ...terms, category })
  const { options } = contractSchema.parse(agreement.parameters.contract)
  const ids = new Set(clausesOfCategory(text.clauses, { category: holder.category, options }).map(({ id }) => id))
  return (same ? articlesOn(articles, holding, today) : articles).filter(({ clauseId }) => ids.has(clauseId))
}

async function notYetInForce(db: Db, text: ContractText, holder: CategoryHolder): Promise<ArticleText[]> {
  const facts = await factsOf(db, holder)
  const clauses = clausesOfCategory(text.clauses, { category: holder.category, options: facts.options })
  return composed({ ...text, clauses }, facts)
}

/** What the text is filled in with: the published terms, and the products and first day of the last admission. */
async function factsOf(db: Db, holder: CategoryHolder): Promise<TextFacts> {
  const { content: procedure, procedureId, providerId } = holder
  const provider = found(await findProvider(db, providerId))
  const admission = await findAdmission(db, { procedureId, providerId })
  const { contractingBody, municipalities } = theRegion()
  return {
    procedure: { name: procedure.title, documents: procedure.documents.map(({ title }) => title) },
    options: procedure.contractTerms.options,
    region: { name: contractingBody.name, municipalities: municipalities.map(({ name }) => name) },
    provider: {
      name: printedName({ legalName: provider.legalName, tradeName: provider.facts.tradeName ?? null }),
      kvk: provider.kvkNumber,
    },
    category: categoryOf(holder),
    products: (admission?.admitted ?? []).map((code) => ({ code })),
    terms: termsOf({ procedure, startsOn: admission?.starts_on ?? procedure.contractTerms.startsOn }),
  }
}

function categoryOf({ content, category: letter }: CategoryHolder): TextFacts['category'] {
  const rule = found(content.categories.find(({ category }) => category === letter))
  return { letter, meetingsPerYear: rule.meetingsPerYear }
}
