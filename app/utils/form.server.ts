import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { FormAnswer } from './answer.server.ts'
import { BACK_TO_FORM } from './form-step.ts'
import type { Reason } from './refusal.ts'

type Typed = FormAnswer['typed']

/** The fields of a form as they were typed: one text per name, or all texts for names that occur more than once. */
export function typedFields(form: FormData): Typed {
  const typed: Typed = {}
  for (const name of new Set(form.keys())) {
    const values = form
      .getAll(name)
      .filter((value): value is string => typeof value === 'string')
      .map(clean)
    typed[name] = values.length === 1 ? (values[0] ?? '') : values
  }
  return typed
}

/** The text of a field that is expected once; empty when it was not sent. */
export function firstText(value: Typed[string] | undefined): string {
  return Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
}

/** NFC, without control, bidi and lone surrogate characters; line ends as \n. */
export function clean(value: string): string {
  return (
    value
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // Removing control characters is the point.
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/g, '')
      .normalize('NFC')
      .trim()
  )
}

/** The fields of the form in a request. Throws a 400 answer when the body is no form that can be read. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    throw new Response(null, { status: 400 })
  }
}

/**
 * Reads a form with the schema the browser used too. On failure the answer carries one reason per field (the
 * messages of the schema are translation keys) and all that was typed.
 */
export async function parseForm<Schema extends z.ZodType>(request: Request, schema: Schema) {
  return parseTyped(typedFields(await readForm(request)), schema)
}

/** As `parseForm`, for a form that is confirmed on a second page: the way back from there answers what was typed. */
export async function parseSteps<Schema extends z.ZodType>(request: Request, schema: Schema) {
  const typed = typedFields(await readForm(request))
  if (typed.step !== BACK_TO_FORM) return parseTyped(typed, schema)
  return { valid: false as const, answer: data<FormAnswer>({ reasons: [], typed }) }
}

/** As `parseForm`, for fields that were read already (a form with files). */
export function parseTyped<Schema extends z.ZodType>(typed: Typed, schema: Schema) {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { valid: true as const, value: parsed.data, typed }
  return {
    valid: false as const,
    answer: data<FormAnswer>({ reasons: reasonsOf(parsed.error, typed), typed }, { status: 422 }),
  }
}

function reasonsOf(error: z.ZodError, typed: Typed): Reason[] {
  const seen = new Set<string>()
  return error.issues.flatMap((issue) => {
    const field = issue.path.map(String).join('.')
    if (seen.has(field)) return []
    seen.add(field)
    const kind = /^[a-zA-Z][\w.-]*$/.test(issue.message) ? issue.message : 'invalid'
    return [{ ...counted(kind, issue, typed[field]), field, target: `#${field}` }]
  })
}

/** A text that is too long is told how long it is and how long it may be: without that one can only guess. */
function counted(kind: string, issue: z.core.$ZodIssue, text: Typed[string] | undefined): Reason {
  if (kind !== 'tooLong' || issue.code !== 'too_big' || typeof text !== 'string') return { kind }
  return { kind: 'tooManyCharacters', params: { length: text.length, maximum: Number(issue.maximum) } }
}
