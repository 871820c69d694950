import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { articleName } from '../../article-name.ts'
import type { AmendmentKind } from '../amendment.ts'
import type { AmendmentStart } from '../amendment.schema.ts'

type Choices = {
  /** With what the form starts: nothing but the first day, or an earlier proposal. */
  first: AmendmentStart
  decisions: readonly { id: string; number: string; products: string }[]
  articles: readonly { clauseId: string; article: string; title: string }[]
}

type AmendmentFieldsProps = {
  kinds: readonly AmendmentKind[]
  choices: Choices
  submit: string
  /** Fields that come first, such as the procedure of many agreements. */
  children?: ReactNode
}

/** What changes, from when and why; below what only some kinds need. The text of what is worked out follows. */
export function AmendmentFields({ kinds, choices, submit, children }: AmendmentFieldsProps) {
  const t = useTranslations('amendment')
  const { errorOf, typed } = useFormAnswer()
  return (
    <Form>
      {children}
      <RadioGroupField
        name="kind"
        label={t('new.kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`), description: t(`kindHelp.${kind}`) }))}
        defaultValue={typed('kind', choices.first.kind)}
        error={errorOf('kind')}
      />
      <DateField
        name="effectiveOn"
        label={t('new.effectiveOn')}
        description={t('new.effectiveOnHelp')}
        defaultValue={typed('effectiveOn', choices.first.effectiveOn)}
        error={errorOf('effectiveOn')}
      />
      <TextareaField
        name="reason"
        label={t('new.reason')}
        description={t('new.reasonHelp')}
        defaultValue={typed('reason', choices.first.reason)}
        error={errorOf('reason')}
      />
      <FieldGroup legend={t('new.other')}>
        <OtherFields kinds={kinds} choices={choices} />
      </FieldGroup>
      <Button>{submit}</Button>
    </Form>
  )
}

function OtherFields({ kinds, choices }: Pick<AmendmentFieldsProps, 'kinds' | 'choices'>) {
  const t = useTranslations('amendment.new')
  const { errorOf, typed } = useFormAnswer()
  return (
    <>
      {kinds.includes('products') ? (
        <SelectField
          name="decisionId"
          label={t('decision')}
          description={t('decisionHelp')}
          placeholder={t('noDecision')}
          options={choices.decisions.map(({ id, number, products }) => ({
            value: id,
            label: `${number}: ${products}`,
          }))}
          defaultValue={typed('decisionId', choices.first.decisionId)}
          error={errorOf('decisionId')}
          optional
        />
      ) : null}
      <SelectField
        name="clauseId"
        label={t('clause')}
        description={t('clauseHelp')}
        placeholder={t('noClause')}
        options={choices.articles.map((one) => ({ value: one.clauseId, label: articleName(one) }))}
        defaultValue={typed('clauseId', choices.first.clauseId)}
        error={errorOf('clauseId')}
        optional
      />
      <TextareaField
        name="articleText"
        label={t('text')}
        description={t('textHelp')}
        rows={8}
        defaultValue={typed('articleText', choices.first.articleText)}
        error={errorOf('articleText')}
        optional
      />
      <DateField
        name="evaluatedOn"
        label={t('evaluatedOn')}
        description={t('evaluatedOnHelp')}
        defaultValue={typed('evaluatedOn', choices.first.evaluatedOn)}
        error={errorOf('evaluatedOn')}
        optional
      />
      {kinds.includes('party') ? (
        <TextField
          name="successorKvk"
          label={t('successorKvk')}
          description={t('successorKvkHelp')}
          inputMode="numeric"
          width="short"
          defaultValue={typed('successorKvk', choices.first.successorKvk)}
          error={errorOf('successorKvk')}
          optional
        />
      ) : null}
      {kinds.includes('suspension') ? (
        <DateField
          name="until"
          label={t('until')}
          description={t('untilHelp')}
          defaultValue={typed('until', choices.first.until)}
          error={errorOf('until')}
          optional
        />
      ) : null}
    </>
  )
}
