import { Textarea, Textbox } from './utrecht.tsx'
import type { LiveControl } from './use-live-check.ts'
import { controlProps, FieldFrame, type FieldProps } from './field-frame.tsx'

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'time' | undefined
  defaultValue?: string | undefined
  /** How much is expected, so that the width says so. */
  width?: 'short' | 'medium' | 'full' | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | undefined
  autoComplete?: string | undefined
  maxLength?: number | undefined
  readOnly?: boolean | undefined
  /** A unit behind the box, such as "uur per week". */
  suffix?: string | undefined
  /** A sign before the box, such as "€". */
  prefix?: string | undefined
  /** In the browser: checks this field when one leaves it (see `useLiveCheck`). */
  live?: LiveControl | undefined
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', width = 'medium', suffix, prefix } = props
  const textbox = (
    <Textbox
      {...controlProps(props)}
      type={type}
      className={`oh-width-${width}`}
      defaultValue={props.defaultValue}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      maxLength={props.maxLength}
      readOnly={props.readOnly}
      {...props.live}
    />
  )
  return (
    <FieldFrame field={props}>
      {suffix || prefix ? (
        <span className="oh-affix">
          {prefix ? <span>{prefix}</span> : null}
          {textbox}
          {suffix ? <span>{suffix}</span> : null}
        </span>
      ) : (
        textbox
      )}
    </FieldFrame>
  )
}

export type TextareaFieldProps = FieldProps & {
  defaultValue?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

/** More lines of text. */
export function TextareaField(props: TextareaFieldProps) {
  return (
    <FieldFrame field={props}>
      <Textarea
        {...controlProps(props)}
        defaultValue={props.defaultValue}
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
      />
    </FieldFrame>
  )
}
