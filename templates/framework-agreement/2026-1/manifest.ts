import type { ComposedArticle, ComposedText } from '#templates/clauses/compose-clauses.ts'
import { composeClauses } from '#templates/clauses/compose-clauses.ts'
import type { DocumentTemplate } from '#templates/document-template.ts'
import { CLAUSES } from '#templates/framework-agreement/2026-1/clauses.ts'
import { contractSchema, type Contract } from '#templates/framework-agreement/2026-1/contract.ts'

/**
 * The text of one agreement with the hash of its standard part and its parameter list, for the legal desk and the
 * same-text proof. Pure. Errors: `ClauseError`.
 */
export function composeFrameworkAgreement(contract: Contract): ComposedText {
  return composeClauses(CLAUSES, {
    category: contract.category.letter,
    options: contract.options,
    values: slotValues(contract),
  })
}

/** Framework agreement for segments 2-4 in the structure of the contract standards, version 2026-1. */
export const frameworkAgreement2026v1: DocumentTemplate<Contract> = {
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
    const composed = composeFrameworkAgreement(contract)
    return { contract, ...composed, articles: composed.articles.map(forPaper) }
  },
  attachment: {
    name: 'contract.json',
    description: 'Gegevens van deze raamovereenkomst',
    content: (contract) => {
      const { standardHash, parameters } = composeFrameworkAgreement(contract)
      return { template: 'framework-agreement/2026-1', standardHash, parameters, contract }
    },
  },
}

/** Where the wording comes from is for the legal desk, not for the paper. */
function forPaper({ article, part, chapter, title, holds, paragraphs }: ComposedArticle): object {
  return { article, part: String(part), chapter: chapter ?? null, title, holds, paragraphs }
}

function slotValues({ procedure, region, provider, category, terms }: Contract): Record<string, unknown> {
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
