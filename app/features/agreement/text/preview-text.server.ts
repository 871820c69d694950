import type { StaffActor } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { composeFrameworkAgreement, frameworkAgreement2026v1 } from '#templates/framework-agreement/2026-1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { regionName } from '#db/queries/region.queries.ts'
import type { Category } from './clause.ts'
import { headOf, openText } from './read-text.server.ts'
import { problemsWith, sampleContract } from './sample-contract.server.ts'

/** An edition filled in for an example provider of one category: as it will be read, with where each sentence is from. */
export function previewText(actor: StaffActor, id: string, category: Category) {
  return inTransaction(actor, async (db) => {
    const { edition, text } = await openText(db, actor, id)
    const contract = await sampleContract(db, category)
    const problems = problemsWith(text, contract)
    const articles = problems.length > 0 ? [] : composeFrameworkAgreement(text, contract).articles
    return {
      text: headOf(edition),
      category,
      provider: contract.provider.name,
      problems,
      articles: articles.map(({ article, part, title, holds, paragraphs }) => ({
        article,
        part: String(part),
        title,
        holds,
        paragraphs: paragraphs.map(({ text: words, items, from }) => ({
          text: words,
          items,
          layer: from.layer,
          region: from.region ? regionName(from.region) : null,
          version: from.version,
          meaning: [],
        })),
      })),
    }
  })
}

/** The same as the PDF that an agreement would be. */
export async function previewDocument(actor: StaffActor, id: string, category: Category) {
  const { text, contract } = await inTransaction(actor, async (db) => ({
    ...(await openText(db, actor, id)),
    contract: await sampleContract(db, category),
  }))
  const bytes = await renderDocument(frameworkAgreement2026v1(text), contract)
  return { name: `voorbeeld-categorie-${category.toLowerCase()}.pdf`, mediaType: 'application/pdf', bytes }
}
