import { CheckboxGroupField, RadioGroupField } from '#app/components/choice-fields.tsx'
import { FieldGroup } from '#app/components/form.tsx'
import { DateField, FileField, HiddenField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { DraftChoice } from '../draft/choices.ts'
import type { DraftField, DraftValues } from '../draft/draft-part.ts'
import type { DraftPartName } from '../draft/draft-parts.ts'
import { useDraftWords } from './draft-words.ts'

export type DraftFieldsProps = {
  part: DraftPartName
  fields: readonly DraftField[]
  values: DraftValues
  choices: Record<string, DraftChoice[]>
  /** True for a record that does not exist yet: its code can still be chosen. */
  isNew: boolean
}

/** The fields of one record, under the headings of their groups. */
export function DraftFields({ fields, ...rest }: DraftFieldsProps) {
  const words = useDraftWords()
  const groups = [...new Set(fields.map((field) => field.group))]
  return groups.map((group) => {
    const inside = fields
      .filter((field) => field.group === group)
      .map((field) => <OneField key={field.name} field={field} {...rest} />)
    return group === undefined ? (
      inside
    ) : (
      <FieldGroup key={group} legend={words.group(rest.part, group)}>
        {inside}
      </FieldGroup>
    )
  })
}

type OneFieldProps = Omit<DraftFieldsProps, 'fields'> & { field: DraftField }

function OneField({ part, field, values, choices, isNew }: OneFieldProps) {
  const words = useDraftWords()
  const form = useFormAnswer()
  const { name } = field
  const known = values[name]
  const text = form.typed(name, Array.isArray(known) ? '' : known)
  const common = {
    name,
    label: words.label(part, name),
    description: words.hint(part, name),
    error: form.errorOf(name),
    ...(field.optional ? { optional: true } : {}),
  }
  const options = (choices[name] ?? []).map(({ value, label }) => ({
    value,
    label: label ?? words.word(field.choices?.from === 'words' ? field.choices.set : '', value),
  }))
  if (field.fixed && !isNew)
    return (
      <>
        <p>
          <strong>{common.label}</strong> {options.find((option) => option.value === text)?.label ?? text}
        </p>
        <HiddenField name={name} value={text} />
      </>
    )
  const chosen = form.typedAll(name, Array.isArray(known) ? known : [])
  const controls: Record<DraftField['kind'], () => React.ReactNode> = {
    text: () => <TextField {...common} defaultValue={text} width={field.fixed ? 'short' : 'full'} />,
    url: () => <TextField {...common} type="url" defaultValue={text} width="full" />,
    email: () => <TextField {...common} type="email" defaultValue={text} />,
    number: () => <TextField {...common} inputMode="numeric" width="short" defaultValue={text} />,
    decimal: () => <TextField {...common} inputMode="decimal" width="short" defaultValue={text} />,
    textarea: () => <TextareaField {...common} defaultValue={text} rows={4} />,
    date: () => <DateField {...common} defaultValue={text} />,
    select: () => <SelectField {...common} options={options} defaultValue={text} placeholder="" />,
    radio: () => <RadioGroupField {...common} options={options} defaultValue={text} />,
    checks: () => (
      <CheckboxGroupField {...common} options={options} defaultValues={chosen} columns={options.length > 6} />
    ),
    file: () => <FileField {...common} accept=".pdf,.png,.jpg,.jpeg" />,
  }
  return controls[field.kind]()
}
