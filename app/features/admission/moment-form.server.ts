import { data } from '@remix-run/node'
import type { FormAnswer } from '#app/utils/answer.server.ts'
import { parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'
import { DEFAULT_TERMS, type DefaultDates } from './calendar-rule.ts'
import { dateValues } from './moment-fields.ts'
import { calculateSchema, momentSchema, type MomentForm } from './moment.schema.ts'
import { datesFor } from './read-composer.server.ts'

/** What the form of a moment answers without anything being kept. */
export type ComposerAnswer = Partial<FormAnswer> & {
  how?: DefaultDates
  calculated?: boolean
  /** True when the moment is sound and only has to be confirmed. */
  preview?: boolean
}

type Read =
  | { done: false; answer: ReturnType<typeof data<ComposerAnswer>> }
  | { done: true; value: MomentForm; typed: FormAnswer['typed'] }

/**
 * Reads the form of a moment. Two of its buttons keep nothing and are answered here: the one that computes the dates
 * from the opening, and the way back from the confirm page.
 */
export async function readMomentForm(request: Request): Promise<Read> {
  const typed = typedFields(await readForm(request))
  if (typed.step === 'edit') return { done: false, answer: data({ typed, reasons: [] }) }
  if (typed.step === 'calculate') return { done: false, answer: calculated(typed) }
  const parsed = parseTyped(typed, momentSchema)
  return parsed.valid ? { done: true, value: parsed.value, typed } : { done: false, answer: parsed.answer }
}

function calculated(typed: FormAnswer['typed']) {
  const asked = parseTyped(typed, calculateSchema)
  if (!asked.valid) return asked.answer
  const { kind, opensDate, objectionDays } = asked.value
  const how = datesFor({
    opensOn: opensDate,
    rolling: kind === 'rolling',
    objectionDays: objectionDays || DEFAULT_TERMS.objectionDays,
  })
  const { opensTime, ...dates } = dateValues(how)
  const values = { opensTime: opensTime ?? '', ...typed, ...dates }
  return data<ComposerAnswer>({ typed: values, reasons: [], how, calculated: true })
}
