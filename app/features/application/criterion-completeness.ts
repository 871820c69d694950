import type { Criterion, CriterionQuestion } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import { checkIdentifier } from '#app/utils/identifiers.ts'
import { euro, isDecimalText } from '#app/utils/money.ts'
import { evidenceFor, type Answer, type AnswerValue, type EvidenceItem } from './application.ts'
import { evidenceValidity } from './evidence-validity.ts'
import { item, type MissingItem } from './missing-item.ts'

/** In which task a criterion is answered. */
export function sectionOf(criterion: Pick<Criterion, 'kind'>): 'self-declaration' | 'criteria' | 'requirements' {
  if (criterion.kind === 'exclusion-mandatory' || criterion.kind === 'exclusion-discretionary')
    return 'self-declaration'
  return criterion.kind === 'programme-of-requirements' ? 'requirements' : 'criteria'
}

/** What is missing in one answer. */
export function answerItems(criterion: Criterion, given: Answer | undefined): MissingItem[] {
  const place = { section: sectionOf(criterion), target: criterion.id }
  const params = { title: criterion.title }
  if (given === undefined || (given.answer.type === 'text' && given.answer.value.trim() === '')) {
    return [item('answer-missing', place, params)]
  }
  const { question } = criterion
  if (given.answer.type !== question.type || !isWellFormed(question, given.answer)) {
    return [item('answer-wrong-type', { ...place, nature: 'wrong' }, params)]
  }
  return explanationItems(criterion, given)
}

/** A number reads as one, and a registration number is one of its kind. */
export function isWellFormed(question: CriterionQuestion, answer: AnswerValue): boolean {
  if (answer.type === 'number') return isDecimalText(answer.value)
  if (question.type !== 'text' || question.identifier === undefined) return true
  return checkIdentifier(question.identifier, answer.value).ok
}

function explanationItems(criterion: Criterion, given: Answer): MissingItem[] {
  const place = { section: sectionOf(criterion), target: criterion.id }
  const params = { title: criterion.title }
  const explain = needsExplanation(criterion, given) && given.explanation.trim() === ''
  const undated = needsEventDate(criterion, given) && given.eventDate === undefined
  return [
    ...(explain ? [item('explanation-missing', { ...place, nature: 'wrong' }, params)] : []),
    ...(undated ? [item('event-date-missing', { ...place, nature: 'wrong' }, params)] : []),
  ]
}

/** A "yes" to an exclusion ground or a "no" to a requirement asks for an explanation; so does a number too low. */
export function needsExplanation(
  { question }: Pick<Criterion, 'question'>,
  { answer }: Pick<Answer, 'answer'>,
): boolean {
  if (question.type === 'yes-no') return answer.value === question.explainWhen
  if (question.type === 'text' || question.minimum === null) return false
  return euro(answer.value).lessThan(euro(question.minimum))
}

/** An exclusion ground that looks back a number of years asks when it was, as soon as it applies. */
export function needsEventDate(
  { lookbackYears, question }: Pick<Criterion, 'lookbackYears' | 'question'>,
  given: Pick<Answer, 'answer'>,
): boolean {
  return Boolean(lookbackYears) && needsExplanation({ question }, given)
}

const EVIDENCE_KINDS = {
  'document-date-missing': 'evidence-undated',
  'document-date-after-closing': 'evidence-dated-after-closing',
  'end-date-missing': 'evidence-end-date-missing',
  'too-old': 'evidence-too-old',
  ended: 'evidence-ended',
} as const

/** What is missing in the evidence of one criterion. */
export function evidenceItems(
  criterion: Criterion,
  { given: items, closingDay }: { given: readonly EvidenceItem[]; closingDay: PlainDate },
): MissingItem[] {
  return criterion.evidence.flatMap((request) => {
    const place = { section: 'evidence', target: request.id } as const
    const params = { evidence: request.name, criterion: criterion.id }
    const given = evidenceFor(items, criterion.id, request.id)
    const absent = request.handling === 'seen' ? 'evidence-not-offered' : 'evidence-missing'
    if (given === undefined) return request.required ? [item(absent, place, params)] : []
    const validity = evidenceValidity(request, given, closingDay)
    if (validity.valid) return []
    const more =
      'validUntil' in validity ? { validUntil: validity.validUntil, months: request.maximumAgeMonths ?? 0 } : {}
    return [item(EVIDENCE_KINDS[validity.reason], { ...place, nature: 'wrong' }, { ...params, ...more, closingDay })]
  })
}
