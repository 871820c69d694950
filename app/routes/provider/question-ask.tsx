import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { askQuestion } from '#app/features/question/ask-question.server.ts'
import { askSchema, QUESTION_MAXIMUM } from '#app/features/question/question.schema.ts'
import { readNotes } from '#app/features/question/read-notes.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { formatMoment } from '#app/utils/format-date.ts'

export const meta: MetaFunction = () => [{ title: 'Stel een vraag - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const { procedure, open } = await load(() => readNotes(params.slug ?? '', ''))
  return { procedure, open, questionId: randomUUID(), reader: actor.role === 'reader' }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const form = await parseForm(request, askSchema)
  if (!form.valid) return form.answer
  const asked = await attempt(form.typed, () => askQuestion(actor, form.value))
  return asked.done ? redirect('/aanbieder/vragen', 303) : asked.answer
}

export default function AskQuestion() {
  const t = useTranslations('questions.ask')
  const words = useTranslations('questions.public')
  const { procedure, open, reader } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const here = `/procedures/${procedure.slug}`
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[
        { href: here, label: procedure.title },
        { href: `${here}/vragen`, label: words('title') },
      ]}
      errors={errors}
      width="text"
    >
      {open.length === 0 ? <Alert heading={t('late')}>{words('closedMeaning')}</Alert> : null}
      {reader ? <Alert>{t('reader')}</Alert> : null}
      {open.length > 0 && !reader ? <AskForm /> : null}
    </Page>
  )
}

function AskForm() {
  const t = useTranslations('questions.ask')
  const back = useTranslations('moment.composer')
  const locale = useLocale()
  const { procedure, open, questionId } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  const known = (name: string) => ({ error: answer.errorOf(name), defaultValue: answer.typed(name) })
  return (
    <Form>
      <HiddenField name="questionId" value={answer.typed('questionId', questionId)} />
      <RadioGroupField
        name="momentId"
        label={t('moment')}
        error={answer.errorOf('momentId')}
        defaultValue={answer.typed('momentId', open[0]?.id)}
        options={open.map((moment) => ({
          value: moment.id,
          label: moment.name,
          description: t('until', { until: formatMoment(moment.questionsUntil, locale) }),
        }))}
      />
      <TextField name="document" label={t('document')} description={t('documentHelp')} {...known('document')} />
      <TextField name="paragraph" label={t('paragraph')} optional {...known('paragraph')} />
      <TextareaField
        name="words"
        label={t('words')}
        description={t('wordsHelp')}
        maxLength={QUESTION_MAXIMUM}
        {...known('words')}
      />
      <ButtonGroup>
        <Button>{t('send')}</Button>
        <LinkButton kind="secondary" href={`/procedures/${procedure.slug}/vragen`}>
          {back('back')}
        </LinkButton>
      </ButtonGroup>
    </Form>
  )
}
