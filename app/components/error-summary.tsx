import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './icon.tsx'
import { MessageFrame } from './utrecht.tsx'

/** `field` is the id of the control (its name, unless another id was given); without it the message stands alone. */
export type FieldError = { field?: string | undefined; message: string }

/**
 * Says what to repair, above everything, with a link to each field. Renders nothing without errors. Only other errors
 * take the focus, not the same ones drawn again while somebody types.
 */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useTranslations('common.form')
  const summary = useRef<HTMLDivElement>(null)
  const words = useTellingApart(errors)
  const said = errors.map(({ field, message }) => `${field ?? ''} ${message}`).join('\n')
  useEffect(() => {
    summary.current?.focus()
  }, [said])
  if (errors.length === 0) return null
  return (
    <MessageFrame type="error" role="alert" icon={<Icon name="error" />} className="oh-errors">
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- without script the page must open at what to repair */}
      <div ref={summary} tabIndex={-1} autoFocus>
        <h2 className="oh-alert__heading">{t('errors', { count: errors.length })}</h2>
        <ul>
          {errors.map((error) => (
            <li key={`${error.field ?? ''} ${error.message}`}>
              {error.field ? <a href={`#${error.field}`}>{words(error)}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </MessageFrame>
  )
}

/** "Vul dit veld in", or any words used twice, say not which field: with script its name stands before them. */
function useTellingApart(errors: readonly FieldError[]): (error: FieldError) => string {
  const vague = useTranslations('errors')('required')
  const hasScript = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  return ({ field, message }) => {
    const isClear = message !== vague && errors.filter((one) => one.message === message).length === 1
    const name = hasScript && !isClear && field !== undefined ? nameOnPage(field) : ''
    if (name === '') return message
    return name.endsWith('?') ? `${name} ${message}` : `${name}: ${message}`
  }
}

/** What stands above a field: its label, or the question over a group of choices. */
function nameOnPage(field: string): string {
  const control = document.getElementById(field)
  const question = control?.closest('.oh-choices')?.closest('fieldset')?.querySelector('legend')
  const above = question ?? document.querySelector(`label[for="${CSS.escape(field)}"]`)
  // Not "(niet verplicht)", which stands in an element of its own behind it.
  return above?.firstChild?.textContent?.trim() ?? ''
}
