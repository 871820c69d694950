import type { ContractText } from '#app/features/agreement/text/contract-text.ts'
import type { ComposedArticle, ComposedText } from '#templates/clauses/compose-clauses.ts'
import { composeClauses } from '#templates/clauses/compose-clauses.ts'
import type { DocumentTemplate } from '#templates/document-template.ts'
import { contractSchema, type Contract } from '#templates/framework-agreement/2026-1/contract.ts'

/** What of an agreement decides how its text reads. */
export type TextFacts = Pick<Contract, 'procedure' | 'options' | 'terms'> & {
  region: Pick<Contract['region'], 'name' | 'municipalities'>
  provider: Pick<Contract['provider'], 'name' | 'kvk'>
  category: Pick<Contract['category'], 'letter' | 'meetingsPerYear'>
  products: readonly { code: string }[]
}

/**
 * The text of one agreement with the hash of its standard part and its parameter list, for the legal desk and the
 * same-text proof. Pure. Errors: `ClauseError`.
 */
export function composeFrameworkAgreement(text: ContractText, contract: TextFacts): ComposedText {
  return composeClauses(text.clauses, {
    category: contract.category.letter,
    options: contract.options,
    products: contract.products.map((product) => product.code),
    region: text.region,
    provider: contract.provider.kvk,
    values: slotValues(contract),
  })
}

/** Framework agreement for segments 2-4 in the structure of the contract standards, layout 2026-1, with this text. */
export function frameworkAgreement2026v1(text: ContractText): DocumentTemplate<Contract> {
  return {
    id: 'framework-agreement',
    version: '2026-1',
    folder: 'framework-agreement/2026-1',
    schema: contractSchema,
    details: (contract) => ({
      title: `Raamovereenkomst ${contract.procedure.name}`,
      author: contract.region.name,
      number: contract.number,
      version: String(contract.version),
      issuedOn: contract.issuedOn,
    }),
    content: (contract) => {
      const composed = composeFrameworkAgreement(text, contract)
      const { modelText, annexes } = text
      return { contract, ...composed, modelText, annexes, articles: composed.articles.map(forPaper) }
    },
    attachment: {
      name: 'contract.json',
      description: 'Gegevens van deze raamovereenkomst',
      content: (contract) => {
        const { standardHash, parameters } = composeFrameworkAgreement(text, contract)
        const edition = { region: text.region, edition: text.edition, modelText: text.modelText }
        return { template: 'framework-agreement/2026-1', text: edition, standardHash, parameters, contract }
      },
    },
  }
}

/** Where the wording comes from is for the legal desk, not for the paper. */
function forPaper({ article, part, chapter, title, holds, paragraphs }: ComposedArticle): object {
  const printed = paragraphs.map(({ text, items }) => ({ text, items }))
  return { article, part: String(part), chapter: chapter ?? null, title, holds, paragraphs: printed }
}

function slotValues({ procedure, region, provider, category, terms }: TextFacts): Record<string, unknown> {
  return {
    'region.contractor': region.name,
    'region.municipalities': region.municipalities,
    'provider.name': provider.name,
    'provider.kvk': provider.kvk,
    'procedure.name': procedure.name,
    'procedure.documents': procedure.documents,
    'category.letter': category.letter,
    'category.meetingsPerYear': category.meetingsPerYear,
    'term.startsOn': terms.startsOn,
    'term.endsOn': terms.endsOn,
    'term.years': terms.years,
    'term.extensionYears': terms.extensionYears,
    'term.extendedUntil': terms.extendedUntil,
    'term.extensionNoticeMonths': terms.extensionNoticeMonths,
    'term.evaluationAfterYears': terms.evaluationAfterYears,
    'notice.providerMonths': terms.providerNoticeMonths,
    'notice.clientMonths': terms.clientNoticeMonths,
    'spendingLimit.warningPercentage': terms.spendingLimitWarningPercentage,
    'insufficientUse.withinMonths': terms.insufficientUse.withinMonths,
    'insufficientUse.threshold': terms.insufficientUse.threshold,
    'insufficientUse.noticeMonths': terms.insufficientUse.noticeMonths,
    'socialReturn.threshold': terms.socialReturn.threshold,
    'socialReturn.percentage': terms.socialReturn.percentage,
    'sustainability.threshold': terms.sustainabilityThreshold,
    'capacity.updateDays': terms.capacityUpdateDays,
    'monitoring.reportsPerYear': terms.monitoringReportsPerYear,
    'indexation.firstOn': terms.indexation.firstOn,
    'indexation.wageShare': terms.indexation.wageShare,
    'indexation.priceShare': terms.indexation.priceShare,
  }
}
