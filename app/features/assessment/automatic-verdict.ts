import { answerTo, evidenceFor, type Answer, type ApplicationContent } from '#app/features/application/application.ts'
import { evidenceValidity } from '#app/features/application/evidence-validity.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
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
  | 'explanation-to-weigh'
  | 'no-automatic-rule'
  | 'officer-looks'
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

/** The automatic verdict on one criterion, with evidence measured on the last day of the moment. */
export function automaticVerdict(
  criterion: Criterion,
  application: Pick<ApplicationContent, 'answers' | 'evidence'>,
  closingDay: PlainDate,
): AutomaticVerdict {
  const answer = answerTo(application.answers, criterion.id)
  const finding =
    judgeAnswer(criterion, answer) ??
    judgeEvidence(criterion, application.evidence, closingDay) ??
    closingFinding(criterion)
  return { criterionId: criterion.id, outcome: finding.outcome, rule: finding.rule, params: finding.params ?? {} }
}

/** What the answer alone says; undefined when nothing is against it. */
function judgeAnswer(criterion: Criterion, given: Answer | undefined): Finding | undefined {
  const { question } = criterion
  if (given?.answer.type !== question.type) return { outcome: 'fail', rule: 'answer-missing' }
  if (question.type === 'number') return judgeNumber(criterion, given)
  if (question.type === 'text')
    return given.answer.value.trim() === '' ? { outcome: 'fail', rule: 'answer-missing' } : undefined
  if (question.passesWhen === null || given.answer.value === question.passesWhen) return undefined
  return notPassing(given, { answer: given.answer.value })
}

function judgeNumber({ question }: Criterion, given: Answer): Finding | undefined {
  const { value } = given.answer
  if (!isDecimalText(value)) return { outcome: 'fail', rule: 'answer-missing' }
  if (question.type !== 'number' || question.minimum === null) return undefined
  if (euro(value).greaterThanOrEqualTo(euro(question.minimum))) return undefined
  return { outcome: 'fail', rule: 'below-minimum', params: { value, minimum: question.minimum } }
}

/** An explained answer (self-cleaning for an exclusion ground, equivalence for a requirement) is weighed by a person. */
function notPassing(given: Answer, params: Record<string, string>): Finding {
  return given.explanation.trim() === ''
    ? { outcome: 'fail', rule: 'answer-does-not-pass', params }
    : { outcome: 'officer-judges', rule: 'explanation-to-weigh', params }
}

const EVIDENCE_RULES = {
  'document-date-missing': 'evidence-undated',
  'document-date-after-closing': 'evidence-dated-after-closing',
  'too-old': 'evidence-too-old',
} as const

function judgeEvidence(
  criterion: Criterion,
  items: ApplicationContent['evidence'],
  closingDay: PlainDate,
): Finding | undefined {
  for (const request of criterion.evidence) {
    const given = evidenceFor(items, criterion.id, request.id)
    const params = { evidence: request.id }
    if (given === undefined && request.required) return { outcome: 'fail', rule: 'evidence-missing', params }
    if (given === undefined) continue
    const validity = evidenceValidity(request, given.documentDate, closingDay)
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
