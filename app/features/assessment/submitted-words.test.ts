import { expect, it } from 'vitest'
import type { EvidenceItem } from '#app/features/application/application.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { submittedWords } from './submitted-words.ts'

const criterion = procedureContentNoordLimburg.criteria.find((one) => one.id === 'GE-1')!
const extract: EvidenceItem = {
  id: 'e1',
  criterionId: 'GE-1',
  evidenceId: 'GE-1-KVK',
  fileName: 'uittreksel.pdf',
  sha256: 'a'.repeat(64),
  documentDate: '2025-01-31',
}

it('quotes answer, explanation and evidence with its date', () => {
  const answer = { criterionId: 'GE-1', answer: { type: 'yes-no', value: 'no' } as const, explanation: 'Wij verhuizen' }
  expect(submittedWords(criterion, answer, [extract])).toBe(
    'Uw antwoord: Nee. Uw toelichting: Wij verhuizen\nBewijsstuk: Uittreksel Handelsregister (uittreksel.pdf), van 31 januari 2025',
  )
})

it('says it when there is no answer and no evidence', () => {
  expect(submittedWords(criterion, undefined, [])).toBe(
    'U hebt deze vraag niet beantwoord.\nU hebt geen bewijsstuk toegevoegd.',
  )
})
