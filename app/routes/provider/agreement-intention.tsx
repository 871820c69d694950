import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { answerEnding, readIntention } from '#app/features/agreement/ending/answer-ending.server.ts'
import { EndingAnswers } from '#app/features/agreement/ending/components/ending-answers.tsx'
import { answerForm } from '#app/features/agreement/ending/ending.schema.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const intention = await load(() => readIntention(actor, params.agreementId ?? ''))
  return { ...intention, title: pageTitle(request, (t) => t('amendment.answer.heading')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const agreementId = params.agreementId ?? ''
  const form = await parseForm(request, answerForm)
  if (!form.valid) return form.answer
  const { answer } = form.value
  const outcome = await attempt(form.typed, () => answerEnding(actor, { agreementId, answer }))
  return outcome.done ? redirect(`/overeenkomsten/${agreementId}/voornemen`, 303) : outcome.answer
}

export default function Intention() {
  const t = useTranslations('amendment.answer')
  const words = useTranslations('amendment.ending')
  const { agreement, kind, ground, endsOn, until, open, answers } = useLoaderData<typeof loader>()
  const { errors, errorOf, typed } = useFormAnswer()
  return (
    <Page
      heading={t('heading')}
      eyebrow={agreement.number}
      lead={t('lead')}
      breadcrumb={[{ href: `/overeenkomsten/${agreement.id}`, label: agreement.number }]}
      errors={errors}
      width="text"
    >
      <SummaryList
        items={[
          { term: words('how'), value: words(`kind.${kind}`) },
          { term: words('ground'), value: ground },
          { term: words('endsOn'), value: <Day on={endsOn} /> },
          { term: t('until'), value: <Day on={until} /> },
        ]}
      />
      <EndingAnswers answers={answers} />
      {open ? (
        <Form>
          <TextareaField
            name="answer"
            label={t(answers.length === 0 ? 'answer' : 'more')}
            description={t('help')}
            rows={8}
            defaultValue={typed('answer')}
            error={errorOf('answer')}
          />
          <Button>{t('send')}</Button>
        </Form>
      ) : (
        <p>{t('closed')}</p>
      )}
    </Page>
  )
}
