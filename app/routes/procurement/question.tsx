import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { SideBySide } from '#app/components/side-by-side.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { EntryForm } from '#app/features/question/components/entry-form.tsx'
import { TraceWarning } from '#app/features/question/components/trace-warning.tsx'
import { correctItem, editEntry, readEntry } from '#app/features/question/inbox.server.ts'
import { entrySchema } from '#app/features/question/question.schema.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Vraag - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readEntry(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const typed = typedFields(await readForm(request))
  if (firstText(typed.corrects) !== '') {
    const made = await attempt(typed, () => correctItem(actor, firstText(typed.corrects)))
    return made.done ? redirect(`/inkoop/vragen/${made.value}`, 303) : made.answer
  }
  const form = parseTyped(typed, entrySchema)
  if (!form.valid) return form.answer
  const saved = await attempt(typed, () => editEntry(actor, params.id ?? '', form.value))
  return saved.done ? redirect(`/inkoop/vragen/${params.id ?? ''}`, 303) : saved.answer
}

export default function Question() {
  const t = useTranslations('questions.desk')
  const desk = useTranslations('procurement')
  const { entry, traces } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const found = [
    ...traces.wording.map((trace) => ({ ...trace, where: t('inWording') })),
    ...traces.answer.map((trace) => ({ ...trace, where: t('inAnswer') })),
  ]
  return (
    <Page
      heading={entry.number ? t('entryTitle', { number: entry.number }) : t('correctionTitle')}
      breadcrumb={[
        { href: '/inkoop', label: desk('title') },
        { href: '/inkoop/vragen', label: t('title') },
      ]}
      errors={errors}
    >
      <TraceWarning traces={found} />
      {found.length === 0 && entry.number ? <p>{t('noTraces')}</p> : null}
      <SideBySide
        leftHeading={entry.number ? t('original') : t('corrected')}
        left={<Original />}
        rightHeading={t('publish')}
        right={entry.item_id === null ? <EntryForm entry={entry} /> : <Published />}
      />
    </Page>
  )
}

/** The question as it was asked, kept word for word; or the answer that is corrected. */
function Original() {
  const t = useTranslations('questions.desk')
  const { entry } = useLoaderData<typeof loader>()
  if (!entry.asked_at)
    return (
      <>
        <p className="oh-lines">{entry.corrected_question}</p>
        <p className="oh-lines">{entry.corrected_answer}</p>
      </>
    )
  return (
    <>
      <SummaryList
        items={[
          { term: t('by'), value: `${entry.provider_name ?? ''}, ${entry.asked_by_name ?? ''}` },
          { term: t('at'), value: <Moment at={entry.asked_at} /> },
          ...(entry.answers_published_at
            ? [{ term: t('answersBy'), value: <Moment at={entry.answers_published_at} /> }]
            : []),
        ]}
      />
      <p className="oh-lines">{entry.words}</p>
    </>
  )
}

function Published() {
  const t = useTranslations('questions.desk')
  const { entry } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="oh-lines">{entry.wording}</p>
      <p className="oh-lines">{entry.answer}</p>
      <Alert>{t('isPublished')}</Alert>
      <Form>
        <HiddenField name="corrects" value={entry.item_id ?? ''} />
        <Button kind="secondary">{t('correct')}</Button>
      </Form>
    </>
  )
}
