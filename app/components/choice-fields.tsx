import { Checkbox, Fieldset, FieldsetLegend, RadioButton } from './utrecht.tsx'
import type { ReactNode } from 'react'
import { controlProps, fieldIds, FieldMessages, OptionalMark, type FieldProps } from './field-frame.tsx'

export type Choice = {
  value: string
  label: ReactNode
  description?: ReactNode | undefined
  disabled?: boolean | undefined
}

export type RadioGroupFieldProps = FieldProps & {
  options: readonly Choice[]
  defaultValue?: string | undefined
  /** Beside each other, for two short choices such as "Ja" and "Nee". */
  inline?: boolean | undefined
}

/** One of a few. The first choice carries the id of the field. */
export function RadioGroupField(props: RadioGroupFieldProps) {
  const ids = fieldIds(props)
  return (
    <ChoiceGroup field={props} inline={props.inline}>
      {props.options.map((option, index) => (
        <ChoiceLine key={option.value} id={choiceId(ids.control, index)} option={option}>
          <RadioButton
            id={choiceId(ids.control, index)}
            name={props.name}
            value={option.value}
            defaultChecked={option.value === props.defaultValue}
            disabled={option.disabled}
            invalid={Boolean(props.error)}
            aria-describedby={option.description ? `${choiceId(ids.control, index)}-uitleg` : undefined}
          />
        </ChoiceLine>
      ))}
    </ChoiceGroup>
  )
}

export type CheckboxGroupFieldProps = FieldProps & {
  options: readonly Choice[]
  defaultValues?: readonly string[] | undefined
  /** More columns where there is room, for long lists of short words. */
  columns?: boolean | undefined
}

/** Any of a few; every checked box posts the same name. */
export function CheckboxGroupField(props: CheckboxGroupFieldProps) {
  const ids = fieldIds(props)
  return (
    <ChoiceGroup field={props} columns={props.columns}>
      {props.options.map((option, index) => (
        <ChoiceLine key={option.value} id={choiceId(ids.control, index)} option={option}>
          <Checkbox
            id={choiceId(ids.control, index)}
            name={props.name}
            value={option.value}
            defaultChecked={props.defaultValues?.includes(option.value)}
            disabled={option.disabled}
            invalid={Boolean(props.error)}
            aria-describedby={option.description ? `${choiceId(ids.control, index)}-uitleg` : undefined}
          />
        </ChoiceLine>
      ))}
    </ChoiceGroup>
  )
}

export type CheckboxFieldProps = FieldProps & { value?: string | undefined; defaultChecked?: boolean | undefined }

/** One box to agree to or switch on; posts `value` ("on" by default) or nothing. */
export function CheckboxField(props: CheckboxFieldProps) {
  const ids = fieldIds(props)
  return (
    <div className={props.error ? 'utrecht-form-field utrecht-form-field--invalid' : 'utrecht-form-field'}>
      <FieldMessages field={{ ...props, description: undefined }} />
      <ChoiceLine id={ids.control} option={{ value: '', label: props.label, description: props.description }}>
        <Checkbox {...controlProps(props)} value={props.value ?? 'on'} defaultChecked={props.defaultChecked} />
      </ChoiceLine>
    </div>
  )
}

const choiceId = (control: string, index: number) => (index === 0 ? control : `${control}-${index + 1}`)

type ChoiceGroupProps = {
  field: FieldProps
  inline?: boolean | undefined
  columns?: boolean | undefined
  children: ReactNode
}

function ChoiceGroup({ field, inline, columns, children }: ChoiceGroupProps) {
  const ids = fieldIds(field)
  const layout = inline ? ' oh-choices--inline' : columns ? ' oh-choices--columns' : ''
  const described = ids.describedBy ? { 'aria-describedby': ids.describedBy } : {}
  return (
    <Fieldset invalid={Boolean(field.error)} {...described}>
      <FieldsetLegend>
        {field.label}
        <OptionalMark optional={field.optional} />
      </FieldsetLegend>
      <FieldMessages field={field} />
      <div className={`oh-choices${layout}`}>{children}</div>
    </Fieldset>
  )
}

function ChoiceLine({ id, option, children }: { id: string; option: Choice; children: ReactNode }) {
  return (
    <div className="oh-choice">
      {children}
      <div className="oh-choice__text">
        <label htmlFor={id}>{option.label}</label>
        {option.description ? (
          <div className="oh-choice__description" id={`${id}-uitleg`}>
            {option.description}
          </div>
        ) : null}
      </div>
    </div>
  )
}
