import { z } from 'zod'
import { contractTerms, type ProcedureContent } from '../../procedure.schema.ts'
import { singlePart, type DraftField, type DraftValues } from '../draft-part.ts'
import { day, decimal, several, shownDecimal, text, whole, words } from '../form-fields.ts'

type Terms = ProcedureContent['contractTerms']
const OPTIONS = contractTerms.shape.options.element.options

const number = (name: string, group: string): DraftField => ({ name, kind: 'number', group })
const exact = (name: string, group: string): DraftField => ({ name, kind: 'decimal', group })

const fields: DraftField[] = [
  { name: 'startsOn', kind: 'date', group: 'term' },
  number('termYears', 'term'),
  { name: 'endsOn', kind: 'date', group: 'term' },
  number('extensionYears', 'term'),
  number('evaluationAfterYears', 'term'),
  number('noticeMonths', 'term'),
  number('extensionNoticeMonths', 'term'),
  { name: 'options', kind: 'checks', choices: words('option', OPTIONS), optional: true, group: 'options' },
  exact('spendingLimitWarningPercentage', 'options'),
  number('insufficientUseWithinMonths', 'options'),
  { name: 'insufficientUseThreshold', kind: 'text', group: 'options' },
  number('insufficientUseNoticeMonths', 'options'),
  exact('socialReturnThreshold', 'options'),
  exact('socialReturnPercentage', 'options'),
  exact('sustainabilityThreshold', 'options'),
  number('capacityUpdateDays', 'duties'),
  number('monitoringReportsPerYear', 'duties'),
  { name: 'indexationFirstOn', kind: 'date', group: 'indexation' },
  exact('indexationWageShare', 'indexation'),
  exact('indexationPriceShare', 'indexation'),
]

const schema = z.object({
  startsOn: day,
  termYears: whole(1),
  endsOn: day,
  extensionYears: whole(0),
  evaluationAfterYears: whole(0),
  noticeMonths: whole(1),
  extensionNoticeMonths: whole(1),
  options: several.pipe(z.array(z.enum(OPTIONS))),
  spendingLimitWarningPercentage: decimal,
  insufficientUseWithinMonths: whole(1),
  insufficientUseThreshold: text,
  insufficientUseNoticeMonths: whole(1),
  socialReturnThreshold: decimal,
  socialReturnPercentage: decimal,
  sustainabilityThreshold: decimal,
  capacityUpdateDays: whole(1),
  monitoringReportsPerYear: whole(0),
  indexationFirstOn: day,
  indexationWageShare: decimal,
  indexationPriceShare: decimal,
})

const termsOf = schema.transform(
  ({
    insufficientUseWithinMonths: withinMonths,
    insufficientUseThreshold,
    insufficientUseNoticeMonths,
    socialReturnThreshold,
    socialReturnPercentage,
    indexationFirstOn,
    indexationWageShare,
    indexationPriceShare,
    ...terms
  }): Terms => ({
    ...terms,
    insufficientUse: { withinMonths, threshold: insufficientUseThreshold, noticeMonths: insufficientUseNoticeMonths },
    socialReturn: { threshold: socialReturnThreshold, percentage: socialReturnPercentage },
    indexation: { firstOn: indexationFirstOn, wageShare: indexationWageShare, priceShare: indexationPriceShare },
  }),
)

function values({ contractTerms: terms }: ProcedureContent): DraftValues {
  return {
    startsOn: terms.startsOn,
    termYears: String(terms.termYears),
    endsOn: terms.endsOn,
    extensionYears: String(terms.extensionYears),
    evaluationAfterYears: String(terms.evaluationAfterYears),
    noticeMonths: String(terms.noticeMonths),
    extensionNoticeMonths: String(terms.extensionNoticeMonths),
    options: terms.options,
    spendingLimitWarningPercentage: shownDecimal(terms.spendingLimitWarningPercentage),
    insufficientUseWithinMonths: String(terms.insufficientUse.withinMonths),
    insufficientUseThreshold: terms.insufficientUse.threshold,
    insufficientUseNoticeMonths: String(terms.insufficientUse.noticeMonths),
    socialReturnThreshold: shownDecimal(terms.socialReturn.threshold),
    socialReturnPercentage: shownDecimal(terms.socialReturn.percentage),
    sustainabilityThreshold: shownDecimal(terms.sustainabilityThreshold),
    capacityUpdateDays: String(terms.capacityUpdateDays),
    monitoringReportsPerYear: String(terms.monitoringReportsPerYear),
    indexationFirstOn: terms.indexation.firstOn,
    indexationWageShare: shownDecimal(terms.indexation.wageShare),
    indexationPriceShare: shownDecimal(terms.indexation.priceShare),
  }
}

/** The parameters of the contract, the same for everybody. */
export const contractTermsPart = singlePart({
  fields,
  schema: termsOf,
  values,
  put: (content, terms) => ({ ...content, contractTerms: { ...content.contractTerms, ...terms } }),
})
