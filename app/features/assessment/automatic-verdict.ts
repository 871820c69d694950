import { answerTo, evidenceFor, type Answer, type ApplicationContent } from '#app/features/application/application.ts'
import { isWellFormed } from '#app/features/application/criterion-completeness.ts'
import { evidenceValidity } from '#app/features/application/evidence-validity.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { addYears, compareDates, type PlainDate } from '#app/utils/calendar.ts'
import { euro, isDecimalText } from '#app/utils/money.ts'

/** The rule by which the portal came to its verdict; shown beside it. */
export type AutomaticRule =
  | 'answer-missing'
  | 'answer-does-not-pass'
  | 'below-minimum'
  | 'evidence-missing'
  | 'evidence-too-old'
  | 'evidence-undated'
  | 'evidence-dated-after-closing'
  | 'evidence-end-date-missing'
  | 'evidence-ended'
  | 'evidence-to-be-seen'
  | 'self-cleaning-to-weigh'
  | 'self-cleaning-missing'
  | 'before-lookback'
  | 'explanation-to-weigh'
  | 'no-automatic-rule'
  | 'officer-looks'
  | 'answer-before-change'
  | 'answer-passes'

/**
 * What the portal can say by itself. It never decides: `fail` is a proposal that an officer confirms or sets aside,
 * and `officer-judges` says that there is no rule a machine may apply.
 */
export type AutomaticVerdict = {
  criterionId: string
  outcome: 'pass' | 'fail' | 'officer-judges'
  rule: AutomaticRule
  params: Record<string, string>
}

type Finding = Pick<AutomaticVerdict, 'outcome' | 'rule'> & { params?: Record<string, string> }

/** What is judged: what was submitted, and the certificates that an officer saw since (by criterion and request). */
export type Judgeable = Pick<ApplicationContent, 'answers' | 'evidence'> & { seen?: readonly SeenCertificate[] }
export type SeenCertificate = { criterionId: string; evidenceId: string; documentDate: PlainDate }

/** The automatic verdict on one criterion, with evidence measured on the last day of the moment. */
export function automaticVerdict(
  criterion: Criterion,
  application: Judgeable,
  closingDay: PlainDate,
): AutomaticVerdict {
  const answer = answerTo(application.answers, criterion.id)
  const finding =
    judgeAnswer(criterion, answer, closingDay) ??
    judgeEvidence(criterion, application, closingDay) ??
    closingFinding(criterion)
  return { criterionId: criterion.id, outcome: finding.outcome, rule: finding.rule, params: finding.params ?? {} }
}

/** What the answer alone says; undefined when nothing is against it. */
function judgeAnswer(criterion: Criterion, given: Answer | undefined, closingDay: PlainDate): Finding | undefined {
  const { question } = criterion
  if (given?.answer.type !== question.type) return { outcome: 'fail', rule: 'answer-missing' }
  if (question.type === 'number') return judgeNumber(criterion, given)
  if (question.type === 'text') return judgeText(criterion, given)
  if (question.passesWhen === null || given.answer.value === question.passesWhen) return undefined
  if (criterion.kind === 'exclusion-mandatory' || criterion.kind === 'exclusion-discretionary')
    return selfCleaning(criterion, given, closingDay)
  return notPassing(given, { answer: given.answer.value })
}

function judgeText({ question }: Criterion, { answer }: Answer): Finding | undefined {
  if (answer.value.trim() !== '' && isWellFormed(question, answer)) return undefined
  return { outcome: 'fail', rule: 'answer-missing' }
}

function judgeNumber({ question }: Criterion, given: Answer): Finding | undefined {
  const { value } = given.answer
  if (!isDecimalText(value)) return { outcome: 'fail', rule: 'answer-missing' }
  if (question.type !== 'number' || question.minimum === null) return undefined
  if (euro(value).greaterThanOrEqualTo(euro(question.minimum))) return undefined
  return { outcome: 'fail', rule: 'below-minimum', params: { value, minimum: question.minimum } }
}

/**
 * An exclusion ground that applies is never a refusal by itself: a person weighs what the provider did since
 * (self-cleaning, directive 2014/24 article 57(6)), and what lies before the period of the ground does not count
 * (article 57(7)).
 */
function selfCleaning({ lookbackYears }: Criterion, given: Answer, closingDay: PlainDate): Finding {
  const judges = (rule: AutomaticRule, params: Record<string, string> = {}): Finding => ({
    outcome: 'officer-judges',
    rule,
    params,
  })
  if (lookbackYears && given.eventDate && compareDates(addYears(given.eventDate, lookbackYears), closingDay) < 0)
    return judges('before-lookback', { years: String(lookbackYears) })
  return judges(given.explanation.trim() === '' ? 'self-cleaning-missing' : 'self-cleaning-to-weigh')
}

/** An explained answer (equivalence for a requirement) is weighed by a person. */
function notPassing(given: Answer, params: Record<string, string>): Finding {
  return given.explanation.trim() === ''
    ? { outcome: 'fail', rule: 'answer-does-not-pass', params }
    : { outcome: 'officer-judges', rule: 'explanation-to-weigh', params }
}

const EVIDENCE_RULES = {
  'document-date-missing': 'evidence-undated',
  'document-date-after-closing': 'evidence-dated-after-closing',
  'end-date-missing': 'evidence-end-date-missing',
  'too-old': 'evidence-too-old',
  ended: 'evidence-ended',
} as const

function judgeEvidence(
  criterion: Criterion,
  { evidence, seen = [] }: Judgeable,
  closingDay: PlainDate,
): Finding | undefined {
  for (const request of criterion.evidence) {
    const params = { evidence: request.id }
    const shown = seen.findLast((one) => one.criterionId === criterion.id && one.evidenceId === request.id)
    if (request.handling === 'seen' && !shown) return { outcome: 'officer-judges', rule: 'evidence-to-be-seen', params }
    const given = shown ?? evidenceFor(evidence, criterion.id, request.id)
    if (given === undefined && request.required) return { outcome: 'fail', rule: 'evidence-missing', params }
    if (given === undefined) continue
    const validity = evidenceValidity(request, given, closingDay)
    if (!validity.valid) return { outcome: 'fail', rule: EVIDENCE_RULES[validity.reason], params }
  }
  return undefined
}

function closingFinding({ question, officerJudges }: Criterion): Finding {
  const mechanical = question.type === 'number' || (question.type === 'yes-no' && question.passesWhen !== null)
  if (!mechanical) return { outcome: 'officer-judges', rule: 'no-automatic-rule' }
  return officerJudges
    ? { outcome: 'officer-judges', rule: 'officer-looks' }
    : { outcome: 'pass', rule: 'answer-passes' }
}
