import type { Db } from '#db/transaction.ts'
import { composeFrameworkAgreement, type TextFacts } from '#templates/framework-agreement/2026-1/manifest.ts'
import { contractSchema, type Contract } from '#templates/framework-agreement/2026-1/contract.ts'
import type { ArticleText, ProductOn, TermsOn } from './amendment/change.ts'
import type { AgreementParameters } from './agreement.schema.ts'
import type { ContractText } from './text/contract-text.ts'
import { textOfAgreement } from './text/text-of-agreement.server.ts'

type Signed = { parameters: Pick<AgreementParameters, 'contract'>; text_id: string | null }

/** The articles of an agreement as it was signed, from the text it was made with. For the region only. */
export async function articlesOfAgreement(db: Db, agreement: Signed): Promise<ArticleText[]> {
  return composed(await textOfAgreement(db, agreement), contractSchema.parse(agreement.parameters.contract))
}

/** The same articles as they would read with these parties, category, products and last day. */
export function articlesWith(text: ContractText, { contract }: Signed['parameters'], terms: TermsOn): ArticleText[] {
  const signed = contractSchema.parse(contract)
  const { name, kvk, address } = terms.provider
  const { letter, reasons, meetingsPerYear } = terms.category
  const asked: Contract = {
    ...signed,
    provider: { ...signed.provider, name, kvk, address },
    category: { letter: letter as Contract['category']['letter'], reasons, meetingsPerYear },
    terms: { ...signed.terms, endsOn: terms.endsOn.day },
    products: terms.products.map((product) => inContract(signed, product)),
  }
  return composed(text, asked)
}

/** Of a product only its code decides which text holds; what came later has no page in the contract data. */
function inContract({ products }: Contract, product: ProductOn): Contract['products'][number] {
  const signed = products.find(({ code }) => code === product.code)
  return signed ?? { ...product, description: product.name, requirements: [] }
}

/** The articles of a text, filled in. */
export function composed(text: ContractText, facts: TextFacts): ArticleText[] {
  return composeFrameworkAgreement(text, facts).articles.map(({ clauseId, article, title, holds, paragraphs }) => ({
    clauseId,
    article,
    title,
    holds,
    paragraphs: paragraphs.map(({ text: words, items }) => ({ text: words, items })),
  }))
}
