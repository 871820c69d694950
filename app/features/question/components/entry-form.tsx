import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Collision } from '#app/components/collision.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { QUESTION_MAXIMUM } from '../question.schema.ts'

export type ShownEntry = {
  id: string
  document: string
  paragraph: string
  wording: string
  answer: string
  ready: boolean
  edited_by_name: string
  edited_at: Date
  row_version: number
}

/** The wording and the answer as they will be published; the original stands beside it and stays. */
export function EntryForm({ entry }: { entry: ShownEntry }) {
  const t = useTranslations('questions.desk')
  const answer = useFormAnswer()
  const known = (name: 'document' | 'paragraph' | 'wording' | 'answer') => ({
    error: answer.errorOf(name),
    defaultValue: answer.typed(name, entry[name]),
  })
  const stored = String(entry.row_version)
  return (
    <Form>
      <HiddenField name="rowVersion" value={answer.collided ? stored : answer.typed('rowVersion', stored)} />
      <Collision
        collided={answer.collided}
        change={{ by: entry.edited_by_name, at: entry.edited_at }}
        keepTheirsHref={`/inkoop/vragen/${entry.id}`}
      >
        <p className="oh-lines">{entry.wording}</p>
        <p className="oh-lines">{entry.answer}</p>
      </Collision>
      <TextField name="document" label={t('document')} {...known('document')} />
      <TextField name="paragraph" label={t('paragraph')} optional {...known('paragraph')} />
      <TextareaField
        name="wording"
        label={t('wording')}
        description={t('wordingHelp')}
        maxLength={QUESTION_MAXIMUM}
        {...known('wording')}
      />
      <TextareaField name="answer" label={t('answer')} maxLength={QUESTION_MAXIMUM} {...known('answer')} />
      <RadioGroupField
        name="ready"
        label={t('ready')}
        inline
        error={answer.errorOf('ready')}
        defaultValue={answer.typed('ready', entry.ready ? 'yes' : 'no')}
        options={[
          { value: 'yes', label: t('readyYes') },
          { value: 'no', label: t('readyNo') },
        ]}
      />
      <Button>{t('save')}</Button>
      {entry.edited_by_name ? <p className="oh-muted">{t('saved', { name: entry.edited_by_name })}</p> : null}
    </Form>
  )
}
