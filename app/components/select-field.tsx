import { controlProps, FieldFrame, type FieldProps } from './field-frame.tsx'
import { Select } from './utrecht.tsx'

export type Option = { value: string; label: string; disabled?: boolean | undefined }

export type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  defaultValue?: string | undefined
  /** The first, empty choice: "Kies een gemeente". */
  placeholder?: string | undefined
}

/** One of many. With few choices `RadioGroupField` is easier. */
export function SelectField(props: SelectFieldProps) {
  return (
    <FieldFrame field={props}>
      <Select {...controlProps(props)} defaultValue={props.defaultValue}>
        {props.placeholder === undefined ? null : <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </Select>
    </FieldFrame>
  )
}
