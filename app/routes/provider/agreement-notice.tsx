import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { CheckboxField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { giveNotice } from '#app/features/agreement/ending/end-agreement.server.ts'
import { noticeForm } from '#app/features/agreement/ending/ending.schema.ts'
import { readNotice } from '#app/features/agreement/ending/read-ending.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { formatDate } from '#app/utils/format-date.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const notice = await load(() => readNotice(actor, params.agreementId ?? ''))
  return { ...notice, title: pageTitle(request, (t) => t('amendment.notice.heading')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const agreementId = params.agreementId ?? ''
  const form = await parseForm(request, noticeForm)
  if (!form.valid) return form.answer
  const { endsOn, ground } = form.value
  const outcome = await attempt(form.typed, () => giveNotice(actor, { agreementId, endsOn, ground }))
  return outcome.done ? redirect(`/overeenkomsten/${agreementId}`, 303) : outcome.answer
}

const LINES = ['clients', 'new', 'back'] as const

export default function GiveNotice() {
  const t = useTranslations('amendment.notice')
  const locale = useLocale()
  const { agreement, earliest, latest, months } = useLoaderData<typeof loader>()
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
      <Section heading={t('happens')}>
        <ul>
          {LINES.map((line) => (
            <li key={line}>{t(`lines.${line}`)}</li>
          ))}
        </ul>
      </Section>
      <Form>
        <DateField
          name="endsOn"
          label={t('endsOn')}
          description={t('endsOnHelp', { earliest: formatDate(earliest, locale), months: String(months) })}
          min={earliest}
          max={latest}
          defaultValue={typed('endsOn', earliest)}
          error={errorOf('endsOn')}
        />
        <TextareaField
          name="ground"
          label={t('ground')}
          description={t('groundHelp')}
          defaultValue={typed('ground')}
          error={errorOf('ground')}
        />
        <CheckboxField name="understood" label={t('understood')} error={errorOf('understood')} />
        <Button kind="danger">{t('submit')}</Button>
      </Form>
    </Page>
  )
}
