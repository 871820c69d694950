import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { FormField } from './utrecht.tsx'

/** What every field takes. */
export type FieldProps = {
  /** The name in the posted form; also the id, so that the error summary can link to it. */
  name: string
  label: ReactNode
  id?: string | undefined
  /** What to fill in, or an example. */
  description?: ReactNode | undefined
  /** What is wrong and what to do. */
  error?: string | undefined
  /** Says "(niet verplicht)" after the label; fields are required unless said so. */
  optional?: boolean | undefined
}

/** The ids that tie a control to its description and its error. */
export function fieldIds({ id, name, description, error }: Pick<FieldProps, 'id' | 'name' | 'description' | 'error'>) {
  const control = id ?? name
  const describedBy = [description ? `${control}-uitleg` : '', error ? `${control}-fout` : ''].filter(Boolean).join(' ')
  return { control, description: `${control}-uitleg`, error: `${control}-fout`, describedBy: describedBy || undefined }
}

/** The attributes of a control inside `FieldFrame`. */
export function controlProps(props: FieldProps) {
  const ids = fieldIds(props)
  return {
    id: ids.control,
    name: props.name,
    'aria-describedby': ids.describedBy,
    invalid: Boolean(props.error),
  }
}

/** Label, description, error and control, in that order. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  const ids = fieldIds(field)
  return (
    <FormField invalid={Boolean(field.error)}>
      <div className="utrecht-form-field__label">
        <label className="utrecht-form-label" htmlFor={ids.control}>
          {field.label}
          <OptionalMark optional={field.optional} />
        </label>
      </div>
      <FieldMessages field={field} />
      <div className="utrecht-form-field__input">{children}</div>
    </FormField>
  )
}

export function OptionalMark({ optional }: { optional: boolean | undefined }) {
  const t = useTranslations('common.form')
  return optional ? <span className="oh-optional"> {t('optional')}</span> : null
}

export function FieldMessages({ field }: { field: Pick<FieldProps, 'id' | 'name' | 'description' | 'error'> }) {
  const t = useTranslations('common.form')
  const ids = fieldIds(field)
  return (
    <>
      {field.description ? (
        <div className="utrecht-form-field-description" id={ids.description}>
          {field.description}
        </div>
      ) : null}
      {field.error ? (
        <div className="utrecht-form-field-error-message" id={ids.error}>
          <span className="oh-visually-hidden">{t('errorPrefix')} </span>
          {field.error}
        </div>
      ) : null}
    </>
  )
}
