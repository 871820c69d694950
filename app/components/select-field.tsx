import { Select, SelectOption } from '@utrecht/component-library-react'
import { controlProps, FieldFrame, type FieldProps } from './field-frame.tsx'

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
        {props.placeholder === undefined ? null : <SelectOption value="">{props.placeholder}</SelectOption>}
        {props.options.map((option) => (
          <SelectOption key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.label}
          </SelectOption>
        ))}
      </Select>
    </FieldFrame>
  )
}
