import type { Answer, EvidenceItem } from '#app/features/application/application.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { formatDecimal } from '#app/utils/format-amount.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { PartyLine } from './criterion-line.ts'

/** What was submitted on one criterion: by the provider itself, and for every other organisation that must meet it. */
export type SubmittedOn = {
  answer: Answer | undefined
  evidence: readonly EvidenceItem[]
  parties: readonly PartyLine[]
}

const ROLE = { 'consortium-member': 'lid van de combinatie', subcontractor: 'onderaannemer', 'third-party': 'derde' }

/** What the provider submitted on one criterion, in Dutch, as a letter quotes it. */
export function submittedWords(criterion: Criterion, { answer, evidence, parties }: SubmittedOn): string {
  const own = criterion.appliesTo.includes('provider') || answer !== undefined || parties.length === 0
  return [
    ...(own ? [answerWords(answer, 'Uw'), ...evidenceWords(criterion, evidence)] : []),
    ...parties.flatMap((party) => [
      `Voor ${party.name} (${ROLE[party.role]}):`,
      answerWords(party.answer, 'Het'),
      ...evidenceWords(criterion, party.evidence),
    ]),
  ].join('\n')
}

function answerWords(given: Answer | undefined, whose: 'Uw' | 'Het'): string {
  if (!given) return 'U hebt deze vraag niet beantwoord.'
  const { answer } = given
  const words =
    answer.type === 'yes-no'
      ? { yes: 'Ja', no: 'Nee' }[answer.value]
      : answer.type === 'number'
        ? formatDecimal(answer.value)
        : answer.value
  const explanation = given.explanation.trim()
  const when = given.eventDate ? ` (op ${formatDate(given.eventDate)})` : ''
  const said = `${whose} antwoord: ${words}${when}`
  return explanation ? `${said}. ${whose === 'Uw' ? 'Uw' : 'De'} toelichting: ${explanation}` : said
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
