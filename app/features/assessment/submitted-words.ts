import type { Answer, EvidenceItem } from '#app/features/application/application.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { formatDecimal } from '#app/utils/format-amount.ts'
import { formatDate } from '#app/utils/format-date.ts'

/** What the provider submitted on one criterion, in Dutch, as a letter quotes it. */
export function submittedWords(
  criterion: Criterion,
  answer: Answer | undefined,
  evidence: readonly EvidenceItem[],
): string {
  return [answerWords(answer), ...evidenceWords(criterion, evidence)].join('\n')
}

function answerWords(given: Answer | undefined): string {
  if (!given) return 'U hebt deze vraag niet beantwoord.'
  const { answer } = given
  const words =
    answer.type === 'yes-no'
      ? { yes: 'Ja', no: 'Nee' }[answer.value]
      : answer.type === 'number'
        ? formatDecimal(answer.value)
        : answer.value
  const explanation = given.explanation.trim()
  return explanation ? `Uw antwoord: ${words}. Uw toelichting: ${explanation}` : `Uw antwoord: ${words}`
}

function evidenceWords(criterion: Criterion, evidence: readonly EvidenceItem[]): string[] {
  if (criterion.evidence.length > 0 && evidence.length === 0) return ['U hebt geen bewijsstuk toegevoegd.']
  return evidence.map((item) => {
    const name = criterion.evidence.find((request) => request.id === item.evidenceId)?.name ?? item.evidenceId
    const date = item.documentDate ? `, van ${formatDate(item.documentDate)}` : ''
    return item.fileName
      ? `Bewijsstuk: ${name} (${item.fileName})${date}`
      : `Bewijsstuk: ${name}, alleen getoond${date}`
  })
}
