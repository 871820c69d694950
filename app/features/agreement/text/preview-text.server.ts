import type { StaffActor } from '#app/features/identity/actor.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { Contract } from '#templates/framework-agreement/2026-1/contract.ts'
import { composeFrameworkAgreement, frameworkAgreement2026v1 } from '#templates/framework-agreement/2026-1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { regionName } from '#db/queries/region.queries.ts'
import type { Category } from './clause.ts'
import type { ContractText } from './contract-text.ts'
import { headOf, openText } from './read-text.server.ts'
import { asProvider, namedProviders, problemsWith, sampleContract } from './sample-contract.server.ts'

/** For whom an example is filled in; `provider` is a KVK number for which the text has an individual term, or empty. */
export type Example = { category: Category; provider: string }

async function exampleContract(db: Db, text: ContractText, { category, provider }: Example): Promise<Contract> {
  const contract = await sampleContract(db, category)
  return namedProviders(text).includes(provider) ? asProvider(contract, provider) : contract
}

/** An edition filled in for an example provider of one category: as it will be read, with where each sentence is from. */
export function previewText(actor: StaffActor, id: string, example: Example) {
  return inTransaction(actor, async (db) => {
    const { edition, text } = await openText(db, actor, id)
    const contract = await exampleContract(db, text, example)
    const problems = problemsWith(text, contract)
    const articles = problems.length > 0 ? [] : composeFrameworkAgreement(text, contract).articles
    return {
      text: headOf(edition),
      category: example.category,
      provider: contract.provider.name,
      kvk: contract.provider.kvk,
      named: namedProviders(text),
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
export async function previewDocument(actor: StaffActor, id: string, example: Example) {
  const { text, contract } = await inTransaction(actor, async (db) => {
    const { text: read } = await openText(db, actor, id)
    return { text: read, contract: await exampleContract(db, read, example) }
  })
  const bytes = await renderDocument(frameworkAgreement2026v1(text), contract)
  return { name: `voorbeeld-categorie-${example.category.toLowerCase()}.pdf`, mediaType: 'application/pdf', bytes }
}
