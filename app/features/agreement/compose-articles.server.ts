import { composeFrameworkAgreement } from '#templates/framework-agreement/2026-1/manifest.ts'
import { contractSchema } from '#templates/framework-agreement/2026-1/contract.ts'
import type { ArticleText, TermsOn } from './amendment/change.ts'
import type { AgreementParameters } from './agreement.schema.ts'
import type { ContractText } from './text/contract-text.ts'

/** The articles of an agreement as it was signed, in the text that it was made with. */
export function articlesOfAgreement(
  text: ContractText,
  { contract }: Pick<AgreementParameters, 'contract'>,
): ArticleText[] {
  return articlesOfContract(text, contract)
}

/** The same articles as they would read with these parties, category and last day. */
export function articlesWith(
  text: ContractText,
  { contract }: Pick<AgreementParameters, 'contract'>,
  terms: TermsOn,
): ArticleText[] {
  const { provider, category, terms: own } = contractSchema.parse(contract)
  return articlesOfContract(text, {
    ...contract,
    provider: { ...provider, ...terms.provider },
    category: { ...category, ...terms.category },
    terms: { ...own, endsOn: terms.endsOn.day },
  })
}

function articlesOfContract(text: ContractText, contract: AgreementParameters['contract']): ArticleText[] {
  return composeFrameworkAgreement(text, contractSchema.parse(contract)).articles.map(
    ({ clauseId, article, title, holds, paragraphs }) => ({
      clauseId,
      article,
      title,
      holds,
      paragraphs: paragraphs.map((one) => ({ text: one.text, items: one.items })),
    }),
  )
}
