import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from './icon.tsx'
import { MessageFrame } from './utrecht.tsx'

/** `field` is the id of the control (its name, unless another id was given); without it the message stands alone. */
export type FieldError = { field?: string | undefined; message: string }

/** Says what to repair, above everything, with a link to each field. Renders nothing without errors. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const t = useTranslations('common.form')
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    summary.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <MessageFrame type="error" role="alert" icon={<Icon name="error" />} className="oh-errors">
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- without script the page must open at what to repair */}
      <div ref={summary} tabIndex={-1} autoFocus>
        <h2 className="oh-alert__heading">{t('errors', { count: errors.length })}</h2>
        <ul>
          {errors.map((error) => (
            <li key={`${error.field ?? ''} ${error.message}`}>
              {error.field ? <a href={`#${error.field}`}>{error.message}</a> : error.message}
            </li>
          ))}
        </ul>
      </div>
    </MessageFrame>
  )
}
