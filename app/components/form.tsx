import { Form as RemixForm } from '@remix-run/react'
import { Fieldset, FieldsetLegend } from './utrecht.tsx'
import type { ReactNode } from 'react'

export type FormProps = {
  method?: 'post' | 'get' | undefined
  /** Where it goes; the page itself by default. */
  action?: string | undefined
  /** For forms with a `FileField`. */
  multipart?: boolean | undefined
  /** One line of controls, for searching and filtering. */
  inline?: boolean | undefined
  /** Names the form for assistive technology when a page has more than one. */
  label?: string | undefined
  children: ReactNode
}

/**
 * A form as the browser sends it, with or without script: a whole page comes back, so focus and title are right.
 * The browser's own checks are off; the server says what is wrong in words.
 */
export function Form({ method = 'post', action, multipart = false, inline = false, label, children }: FormProps) {
  return (
    <RemixForm
      method={method}
      {...(action === undefined ? {} : { action })}
      {...(multipart ? { encType: 'multipart/form-data' as const } : {})}
      reloadDocument
      noValidate
      aria-label={label}
      className={inline ? 'oh-form oh-form--inline' : 'oh-form'}
    >
      {children}
    </RemixForm>
  )
}

export type FieldGroupProps = { legend: ReactNode; description?: ReactNode | undefined; children: ReactNode }

/** Fields that answer one question together. */
export function FieldGroup({ legend, description, children }: FieldGroupProps) {
  return (
    <Fieldset>
      <FieldsetLegend className="oh-legend--large">{legend}</FieldsetLegend>
      {description ? <p className="oh-section__lead">{description}</p> : null}
      <div className="oh-form">{children}</div>
    </Fieldset>
  )
}
