import { useActionData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { daysWritten } from '#app/utils/format-date.ts'
import type { FieldError } from './error-summary.tsx'

type Reason = { kind: string; params?: Record<string, string | number>; field?: string; target?: string }
type Answer = { reasons?: readonly Reason[]; typed?: Record<string, string | string[]> } | undefined

/** What the last post of this page was answered: messages for the summary and the fields, and what was typed. */
export function useFormAnswer() {
  const answer = useActionData<Answer>()
  const message = useReasonText()
  const reasons = answer?.reasons ?? []
  const errors: FieldError[] = reasons.map((reason) => ({ field: reason.field, message: message(reason) }))
  return {
    errors,
    /** True when somebody else saved first: the page then shows what is stored beside what was typed. */
    collided: reasons.some((reason) => reason.kind === 'changedMeanwhile'),
    errorOf: (field: string) => errors.find((error) => error.field === field)?.message,
    /** What was typed in this field, or else what is known already. */
    typed: (field: string, known = '') => {
      const value = answer?.typed?.[field]
      return value === undefined ? known : Array.isArray(value) ? (value[0] ?? '') : value
    },
    /** All that was chosen under this name, or else what is known already. */
    typedAll: (field: string, known: readonly string[] = []): readonly string[] => {
      if (!answer?.typed) return known
      const value = answer.typed[field]
      return value === undefined ? [] : Array.isArray(value) ? value : [value]
    },
  }
}

/** Reasons that a page found in its own address, as the error summary and the fields show them. */
export function useReasonErrors(reasons: readonly Reason[]): FieldError[] {
  const message = useReasonText()
  return reasons.map((reason) => ({ field: reason.field, message: message(reason) }))
}

/** The sentence for a reason, in the language of the reader, with its days written out. */
export function useReasonText(): (reason: Reason) => string {
  const t = useTranslations('errors')
  const locale = useLocale()
  return (reason) => {
    const key = reason.kind as Parameters<typeof t>[0]
    return t.has(key)
      ? (t as (key: string, params?: Record<string, string | number>) => string)(
          key,
          reason.params && daysWritten(reason.params, locale),
        )
      : t('invalid')
  }
}
