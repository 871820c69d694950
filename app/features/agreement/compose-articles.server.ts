import { composeFrameworkAgreement } from '#templates/framework-agreement/2026-1/manifest.ts'
import { contractSchema } from '#templates/framework-agreement/2026-1/contract.ts'
import type { ArticleText, TermsOn } from './amendment/change.ts'
import type { AgreementParameters } from './agreement.schema.ts'

/** The articles of an agreement as it was signed. */
export function articlesOfAgreement({ contract }: Pick<AgreementParameters, 'contract'>): ArticleText[] {
  return articlesOfContract(contract)
}

/** The same articles as they would read with these parties, category and last day. */
export function articlesWith({ contract }: Pick<AgreementParameters, 'contract'>, terms: TermsOn): ArticleText[] {
  const { provider, category, terms: own } = contractSchema.parse(contract)
  return articlesOfContract({
    ...contract,
    provider: { ...provider, ...terms.provider },
    category: { ...category, ...terms.category },
    terms: { ...own, endsOn: terms.endsOn.day },
  })
}

function articlesOfContract(contract: AgreementParameters['contract']): ArticleText[] {
  return composeFrameworkAgreement(contractSchema.parse(contract)).articles.map(
    ({ clauseId, article, title, holds, paragraphs }) => ({ clauseId, article, title, holds, paragraphs }),
  )
}
