import { describe, expect, test } from 'vitest'
import type { Answer, EvidenceItem } from '#app/features/application/application.ts'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { automaticVerdict } from './automatic-verdict.ts'

const criterion = (id: string) => content.criteria.find((one) => one.id === id)!
const yesNo = (value: 'yes' | 'no', explanation = ''): Answer => ({
  criterionId: '',
  answer: { type: 'yes-no', value },
  explanation,
})
const number = (value: string): Answer => ({ criterionId: '', answer: { type: 'number', value }, explanation: '' })
const text = (value: string): Answer => ({ criterionId: '', answer: { type: 'text', value }, explanation: '' })
const dated = (evidenceId: string, documentDate: string | null): EvidenceItem[] => [
  { id: 'e', criterionId: '', evidenceId, fileName: 'x.pdf', sha256: 'aa', documentDate },
]

function verdict(id: string, answer: Answer | undefined, evidence: EvidenceItem[] = []) {
  const application = {
    answers: answer ? [{ ...answer, criterionId: id }] : [],
    evidence: evidence.map((item) => ({ ...item, criterionId: id })),
  }
  const { outcome, rule } = automaticVerdict(criterion(id), application, '2025-05-15')
  return `${outcome}: ${rule}`
}

describe('what the portal can say by itself', () => {
  test.each<[string, Answer | undefined, EvidenceItem[], string]>([
    ['UV-2', undefined, [], 'fail: answer-missing'],
    ['UV-2', yesNo('no'), [], 'pass: answer-passes'],
    ['UV-2', yesNo('yes'), [], 'officer-judges: self-cleaning-missing'],
    ['UV-2', yesNo('yes', 'Wij hebben het bestuur vervangen.'), [], 'officer-judges: self-cleaning-to-weigh'],
    ['UV-2', { ...yesNo('yes', 'Lang geleden.'), eventDate: '2020-05-14' }, [], 'officer-judges: before-lookback'],
    ['UV-2', { ...yesNo('yes', 'Toen.'), eventDate: '2020-05-15' }, [], 'officer-judges: self-cleaning-to-weigh'],
    ['UF-2', { ...yesNo('yes', 'Toen.'), eventDate: '2022-05-14' }, [], 'officer-judges: before-lookback'],
    ['UF-2', yesNo('yes'), [], 'officer-judges: self-cleaning-missing'],
    ['UV-2', text('nee'), [], 'fail: answer-missing'],
    ['GE-1', yesNo('yes'), [], 'fail: evidence-missing'],
    ['GE-1', yesNo('yes'), dated('GE-1-KVK', '2024-11-15'), 'officer-judges: officer-looks'],
    ['GE-1', yesNo('yes'), dated('GE-1-KVK', '2024-11-14'), 'fail: evidence-too-old'],
    ['GE-1', yesNo('yes'), dated('GE-1-KVK', null), 'fail: evidence-undated'],
    ['GE-1', yesNo('yes'), dated('GE-1-KVK', '2025-05-16'), 'fail: evidence-dated-after-closing'],
    ['GE-1', yesNo('no'), dated('GE-1-KVK', '2025-05-01'), 'fail: answer-does-not-pass'],
    ['GE-5', yesNo('yes'), [], 'officer-judges: officer-looks'],
    ['PE-4', number('24'), [], 'pass: answer-passes'],
    ['PE-4', number('23.99'), [], 'fail: below-minimum'],
    ['PE-4', number('veel'), [], 'fail: answer-missing'],
    ['RE-1', text('Wij hielpen drie jeugdigen.'), [], 'officer-judges: no-automatic-rule'],
    ['RE-1', text('  '), [], 'fail: answer-missing'],
  ])('%s %j %j is %s', (id, answer, evidence, expected) => {
    expect(verdict(id, answer, evidence)).toBe(expected)
  })

  test.each<[string | undefined, string]>([
    [undefined, 'officer-judges: evidence-to-be-seen'],
    ['2025-01-01', 'pass: answer-passes'],
    ['2022-05-14', 'fail: evidence-too-old'],
  ])('a certificate that is only shown, seen with the date %s: %s', (documentDate, expected) => {
    const seen = documentDate ? [{ criterionId: 'GE-6', evidenceId: 'GE-6-VOG', documentDate }] : []
    const answers = [{ ...yesNo('yes'), criterionId: 'GE-6' }]
    const { outcome, rule } = automaticVerdict(criterion('GE-6'), { answers, evidence: [], seen }, '2025-05-15')
    expect(`${outcome}: ${rule}`).toBe(expected)
  })

  test('names what it saw', () => {
    const { params } = automaticVerdict(
      criterion('PE-4'),
      { answers: [{ ...number('8'), criterionId: 'PE-4' }], evidence: [] },
      '2025-05-15',
    )
    expect(params).toEqual({ value: '8', minimum: '24' })
  })
})
