/** The word-list a value of this path is chosen from, so that a difference shows words and not codes. */
const SETS: Record<string, string> = {
  unit: 'unit',
  kind: 'kind',
  appliesTo: 'party',
  'staffing-levels': 'level',
  'staffing-required': 'level',
  'staffing-background': 'level',
  'staffing-registrations': 'registration',
  'question-type': 'questionType',
  'question-identifier': 'identifier',
  'question-passesWhen': 'outcome',
  'question-explainWhen': 'outcome',
  'evidence-handling': 'handling',
  'source-status': 'sourceStatus',
  'tariffSource-status': 'sourceStatus',
  'conditions-source-status': 'sourceStatus',
  options: 'option',
}

/** A dotted path as a key of the translations, with the place in a list apart: `evidence.2.name` is evidence-name, 2. */
export function pathKey(path: string): { key: string; place: string } {
  const parts = path.split('.')
  const numbers = parts.filter((part) => /^\d+$/.test(part))
  return { key: parts.filter((part) => !/^\d+$/.test(part)).join('-'), place: numbers.join('.') }
}

/** The list of words for the values of this path; undefined for free text and numbers. */
export function wordsOf(key: string, value: string): string | undefined {
  if (value === 'true' || value === 'false') return 'boolean'
  return value === '' ? undefined : SETS[key]
}
