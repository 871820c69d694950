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
  expect(submittedWords(criterion, { answer, evidence: [extract], parties: [] })).toBe(
    'Uw antwoord: Nee. Uw toelichting: Wij verhuizen\nBewijsstuk: Uittreksel Handelsregister (uittreksel.pdf), van 31 januari 2025',
  )
})

it('says it when there is no answer and no evidence', () => {
  expect(submittedWords(criterion, { answer: undefined, evidence: [], parties: [] })).toBe(
    'U hebt deze vraag niet beantwoord.\nU hebt geen bewijsstuk toegevoegd.',
  )
})

it('quotes every other organisation that must meet it too, each by its name', () => {
  const answer = { criterionId: 'GE-1', answer: { type: 'yes-no', value: 'yes' } as const, explanation: '' }
  const parties = [
    { id: 'p1', name: 'Klein B.V.', role: 'subcontractor' as const, answer, evidence: [{ ...extract, id: 'e2' }] },
    { id: 'p2', name: 'Groot B.V.', role: 'consortium-member' as const, answer: undefined, evidence: [] },
  ]
  expect(submittedWords(criterion, { answer, evidence: [extract], parties }).split('\n')).toEqual([
    'Uw antwoord: Ja',
    'Bewijsstuk: Uittreksel Handelsregister (uittreksel.pdf), van 31 januari 2025',
    'Voor Klein B.V. (onderaannemer):',
    'Het antwoord: Ja',
    'Bewijsstuk: Uittreksel Handelsregister (uittreksel.pdf), van 31 januari 2025',
    'Voor Groot B.V. (lid van de combinatie):',
    'U hebt deze vraag niet beantwoord.',
    'U hebt geen bewijsstuk toegevoegd.',
  ])
  const others = { ...criterion, appliesTo: ['subcontractor' as const] }
  expect(submittedWords(others, { answer: undefined, evidence: [], parties: parties.slice(0, 1) })).not.toContain(
    'niet',
  )
})
