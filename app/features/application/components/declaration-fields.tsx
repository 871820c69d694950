import { useTranslations } from 'use-intl'
import { CheckboxField, CheckboxGroupField } from '#app/components/choice-fields.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { Signatory } from '#app/features/party/provider.ts'

export type DeclarationFieldsProps = {
  signatories: readonly (Signatory & { id: string })[]
  /** Made with the page: a second press of the same button is known as the same one. */
  submissionKey: string
  label: string
  form: ReturnType<typeof useFormAnswer>
}

/** In whose name something is sent in, and the statement that all is true and authorised. */
export function DeclarationFields({ signatories, submissionKey, label, form }: DeclarationFieldsProps) {
  const t = useTranslations('application.submit')
  const words = useTranslations('application.summary')
  const [first] = signatories
  const only = signatories.length === 1 && first ? [first.id] : []
  return (
    <>
      <HiddenField name="submissionKey" value={submissionKey} />
      <CheckboxGroupField
        name="signatories"
        label={label}
        description={t('signatoriesHint')}
        options={signatories.map(({ id, name, jobTitle, authority }) => ({
          value: id,
          label: words(authority, { name, jobTitle }),
        }))}
        defaultValues={form.typedAll('signatories', only)}
        error={form.errorOf('signatories')}
      />
      <CheckboxField
        name="declaration"
        label={t('declaration')}
        defaultChecked={form.typed('declaration') === 'on'}
        error={form.errorOf('declaration')}
      />
    </>
  )
}
