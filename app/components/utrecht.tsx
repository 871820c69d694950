import { forwardRef, type ComponentProps, type ComponentPropsWithoutRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

/**
 * The HTML that belongs to the CSS components of the Utrecht Design System (NL Design System). Its React library says
 * the same, but arrives as a whole: 59 kB more script for every first visit.
 */

type Invalid = { invalid?: boolean | undefined }

export const Textbox = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<'input'> & Invalid>(function Textbox(
  { invalid, className, ...rest },
  ref,
) {
  const name = classNames(
    'utrecht-textbox utrecht-textbox--html-input',
    invalid && 'utrecht-textbox--invalid',
    rest.readOnly && 'utrecht-textbox--readonly',
    className,
  )
  return <input ref={ref} dir="auto" {...rest} aria-invalid={invalid ? true : undefined} className={name} />
})

export function Textarea({ invalid, ...rest }: ComponentProps<'textarea'> & Invalid) {
  const name = classNames('utrecht-textarea utrecht-textarea--html-textarea', invalid && 'utrecht-textarea--invalid')
  return <textarea dir="auto" {...rest} aria-invalid={invalid ? true : undefined} className={name} />
}

export function Select({ invalid, ...rest }: ComponentProps<'select'> & Invalid) {
  const name = classNames('utrecht-select utrecht-select--html-select', invalid && 'utrecht-select--invalid')
  return <select {...rest} aria-invalid={invalid ? true : undefined} className={name} />
}

export function Checkbox({ invalid, ...rest }: ComponentProps<'input'> & Invalid) {
  const name = classNames(
    'utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input',
    invalid && 'utrecht-checkbox--invalid',
  )
  return <input {...rest} type="checkbox" aria-invalid={invalid ? true : undefined} className={name} />
}

export function RadioButton({ invalid, ...rest }: ComponentProps<'input'> & Invalid) {
  const name = classNames(
    'utrecht-radio-button utrecht-radio-button--html-input',
    invalid && 'utrecht-radio-button--invalid',
  )
  return <input {...rest} type="radio" className={name} />
}

export function Fieldset({ invalid, children, ...rest }: ComponentProps<'fieldset'> & Invalid) {
  return (
    <div className={classNames('utrecht-form-fieldset', invalid && 'utrecht-form-fieldset--invalid')}>
      <fieldset {...rest} className="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset">
        {children}
      </fieldset>
    </div>
  )
}

export function FieldsetLegend({ className, ...rest }: ComponentProps<'legend'>) {
  const name = classNames('utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend', className)
  return <legend {...rest} className={name} />
}

export function FormField({ invalid, children }: Invalid & { children: ReactNode }) {
  return <div className={classNames('utrecht-form-field', invalid && 'utrecht-form-field--invalid')}>{children}</div>
}

export type MessageFrameProps = ComponentProps<'div'> & {
  type: 'info' | 'ok' | 'warning' | 'error'
  icon: ReactNode
}

export function MessageFrame({ type, icon, className, children, ...rest }: MessageFrameProps) {
  return (
    <div {...rest} className={classNames('utrecht-alert', `utrecht-alert--${type}`, className)}>
      <div className="utrecht-alert__icon">{icon}</div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">{children}</div>
      </div>
    </div>
  )
}
