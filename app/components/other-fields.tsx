import { Textbox } from './utrecht.tsx'
import { controlProps, FieldFrame, fieldIds, type FieldProps } from './field-frame.tsx'

export type DateFieldProps = FieldProps & {
  /** Calendar day, `2026-12-31`. */
  defaultValue?: string | undefined
  min?: string | undefined
  max?: string | undefined
}

/** A calendar day; posts `2026-12-31`. */
export function DateField(props: DateFieldProps) {
  return (
    <FieldFrame field={props}>
      <Textbox
        {...controlProps(props)}
        type="date"
        className="oh-width-short"
        defaultValue={props.defaultValue}
        min={props.min}
        max={props.max}
      />
    </FieldFrame>
  )
}

export type FileFieldProps = FieldProps & {
  /** Extensions or media types, as the browser takes them: `.xlsx,.pdf`. */
  accept?: string | undefined
  multiple?: boolean | undefined
}

/** A file; the form needs `encType="multipart/form-data"`. Say type and size in the description. */
export function FileField(props: FileFieldProps) {
  const ids = fieldIds(props)
  return (
    <FieldFrame field={props}>
      <input
        className="oh-file-input"
        type="file"
        id={ids.control}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={ids.describedBy}
        aria-invalid={props.error ? true : undefined}
      />
    </FieldFrame>
  )
}

/** A value that travels with the form. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
