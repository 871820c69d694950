import { z } from 'zod'
import { IDENTIFIER_KINDS, type IdentifierKind } from '#app/utils/identifiers.ts'
import { criterionKind, criterionParty, type Criterion, type CriterionQuestion } from '../../procedure.schema.ts'
import { listPart, type DraftField, type DraftValues } from '../draft-part.ts'
import {
  codeField,
  decimal,
  line,
  several,
  shownDecimal,
  shownYesNo,
  sourceFields,
  sourceShape,
  sourceValues,
  text,
  whole,
  words,
  yesNo,
  YES_NO,
} from '../form-fields.ts'
import { criterionShelf } from '../shelves.ts'

const OUTCOMES = words('outcome', ['yes', 'no', 'none'])
const outcome = z.enum(['yes', 'no', 'none'], 'required').default('none')
const IDENTIFIERS = words('identifier', ['none', ...IDENTIFIER_KINDS])
const LONGEST_ANSWER = '2000'

const fields: DraftField[] = [
  { name: 'id', kind: 'text', fixed: true },
  { name: 'kind', kind: 'select', choices: words('kind', criterionKind.options) },
  { name: 'espd', kind: 'text', optional: true },
  { name: 'title', kind: 'text' },
  { name: 'text', kind: 'textarea' },
  { name: 'why', kind: 'textarea' },
  ...sourceFields('source'),
  {
    name: 'questionType',
    kind: 'radio',
    choices: words('questionType', ['yes-no', 'text', 'number']),
    group: 'question',
  },
  { name: 'passesWhen', kind: 'select', choices: OUTCOMES, group: 'question' },
  { name: 'explainWhen', kind: 'select', choices: OUTCOMES, group: 'question' },
  { name: 'maxLength', kind: 'number', optional: true, group: 'question' },
  { name: 'identifier', kind: 'select', choices: IDENTIFIERS, group: 'question' },
  { name: 'minimum', kind: 'decimal', optional: true, group: 'question' },
  { name: 'unit', kind: 'text', optional: true, group: 'question' },
  { name: 'officerJudges', kind: 'radio', choices: YES_NO, group: 'question' },
  { name: 'mustBeFresh', kind: 'radio', choices: YES_NO, group: 'question' },
  { name: 'lookbackYears', kind: 'number', optional: true, group: 'question' },
  { name: 'appliesTo', kind: 'checks', choices: words('party', criterionParty.options), group: 'whom' },
  { name: 'products', kind: 'checks', choices: { from: 'open-products' }, optional: true, group: 'whom' },
]

const empty = z.literal('').transform(() => null)

const schema = z
  .object({
    id: codeField,
    kind: z.enum(criterionKind.options, 'required'),
    espd: z.string().trim().max(60, 'tooLong').default(''),
    title: line,
    text,
    why: text,
    ...sourceShape,
    questionType: z.enum(['yes-no', 'text', 'number'], 'required'),
    passesWhen: outcome,
    explainWhen: outcome,
    maxLength: z.union([empty, whole(1)], 'procedure.wholeNumber').default(null),
    identifier: z.enum(['none', ...IDENTIFIER_KINDS], 'required').default('none'),
    minimum: z.union([empty, decimal], 'numberInvalid').default(null),
    unit: z.string().trim().max(40, 'tooLong').default(''),
    officerJudges: yesNo,
    mustBeFresh: yesNo,
    lookbackYears: z.union([empty, whole(1)], 'procedure.wholeNumber').default(null),
    appliesTo: several.pipe(z.array(criterionParty)).refine((parties) => parties.length > 0, 'procedure.partyMissing'),
    products: several,
  })
  .refine((form) => form.maxLength === null || form.maxLength <= 4000, { path: ['maxLength'], message: 'tooLong' })
  .refine((form) => !isExclusion(form.kind) || form.espd !== '', {
    path: ['espd'],
    message: 'procedure.espdMissing',
  })
  .refine((form) => (form.lookbackYears ?? 0) <= longestLookback(form.kind), {
    path: ['lookbackYears'],
    message: 'procedure.lookbackTooLong',
  })
  .transform((form) => ({
    parent: '',
    item: {
      id: form.id,
      kind: form.kind,
      espd: form.espd === '' ? null : form.espd,
      appliesTo: form.appliesTo,
      title: form.title,
      text: form.text,
      why: form.why,
      question: questionOf(form),
      officerJudges: form.officerJudges,
      mustBeFresh: form.mustBeFresh,
      lookbackYears: form.lookbackYears,
      products: form.products,
      source: { document: form.sourceDocument, paragraph: form.sourceParagraph, status: form.sourceStatus },
    } satisfies Omit<Criterion, 'evidence'>,
  }))

const isExclusion = (kind: Criterion['kind']) => kind === 'exclusion-mandatory' || kind === 'exclusion-discretionary'

/** Article 2.87 of the procurement act, kept to here too: five years, three for what is discretionary (proportionality). */
function longestLookback(kind: Criterion['kind']): number {
  if (kind === 'exclusion-mandatory') return 5
  return kind === 'exclusion-discretionary' ? 3 : 0
}

type QuestionForm = {
  questionType: CriterionQuestion['type']
  passesWhen: 'yes' | 'no' | 'none'
  explainWhen: 'yes' | 'no' | 'none'
  maxLength: number | null
  identifier: 'none' | IdentifierKind
  minimum: string | null
  unit: string
}

function questionOf(form: QuestionForm): CriterionQuestion {
  const orNull = (value: 'yes' | 'no' | 'none') => (value === 'none' ? null : value)
  switch (form.questionType) {
    case 'yes-no':
      return { type: 'yes-no', passesWhen: orNull(form.passesWhen), explainWhen: orNull(form.explainWhen) }
    case 'text':
      return {
        type: 'text',
        maxLength: form.maxLength ?? Number(LONGEST_ANSWER),
        ...(form.identifier === 'none' ? {} : { identifier: form.identifier }),
      }
    case 'number':
      return { type: 'number', minimum: form.minimum, unit: form.unit }
  }
}

function questionValues(question: CriterionQuestion): DraftValues {
  const none = { passesWhen: 'none', explainWhen: 'none', maxLength: '', identifier: 'none', minimum: '', unit: '' }
  switch (question.type) {
    case 'yes-no':
      return { ...none, passesWhen: question.passesWhen ?? 'none', explainWhen: question.explainWhen ?? 'none' }
    case 'text':
      return { ...none, maxLength: String(question.maxLength), identifier: question.identifier ?? 'none' }
    case 'number':
      return {
        ...none,
        minimum: question.minimum === null ? '' : shownDecimal(question.minimum),
        unit: question.unit,
      }
  }
}

/** A requirement with its question; the evidence it asks has pages of its own. */
export const criterion = listPart({
  fields,
  schema,
  shelf: criterionShelf,
  values: ({ item }) => ({
    id: item.id,
    kind: item.kind,
    espd: item.espd ?? '',
    title: item.title,
    text: item.text,
    why: item.why,
    ...sourceValues('source', item.source),
    questionType: item.question.type,
    ...questionValues(item.question),
    officerJudges: shownYesNo(item.officerJudges),
    mustBeFresh: shownYesNo(item.mustBeFresh === true),
    lookbackYears: item.lookbackYears ? String(item.lookbackYears) : '',
    appliesTo: item.appliesTo,
    products: item.products,
  }),
  nameOf: (item) => item.title,
  fresh: (item) => ({ ...item, evidence: [] }),
})
