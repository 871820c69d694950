import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { CheckboxGroupField } from '#app/components/choice-fields.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { readPreferences, savePreferences } from '#app/features/notification/preferences.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAny(request)
  const preferences = await load(() => readPreferences(actor))
  const saved = new URL(request.url).searchParams.has('bewaard')
  return { ...preferences, saved, title: pageTitle(request, (t) => t('notification.preferencesHeading')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAny(request)
  const typed = typedFields(await readForm(request))
  const outcome = await attempt(typed, () => savePreferences(actor, [typed.mailed ?? []].flat()))
  return outcome.done ? redirect('/meldingen/voorkeuren?bewaard=1', 303) : outcome.answer
}

export default function NotificationPreferences() {
  const t = useTranslations('notification')
  const { optional, mandatory, saved } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('preferencesHeading')}
      lead={t('preferencesLead')}
      breadcrumb={[{ href: '/meldingen', label: t('heading') }]}
    >
      {saved ? (
        <Alert type="ok" announce>
          {t('saved')}
        </Alert>
      ) : null}
      <Form>
        <CheckboxGroupField
          name="mailed"
          label={t('optional')}
          defaultValues={optional.filter(({ mailed }) => mailed).map(({ kind }) => kind)}
          options={optional.map(({ kind }) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <Button>{t('save')}</Button>
      </Form>
      <Section heading={t('mandatory')} lead={t('mandatoryMeaning')}>
        <DataTable
          caption={t('mandatory')}
          captionHidden
          rows={mandatory}
          rowKey={({ kind }) => kind}
          columns={[
            { key: 'kind', header: t('kind'), rowHeader: true, cell: ({ kind }) => t(`kinds.${kind}`) },
            { key: 'why', header: t('why'), cell: ({ reason }) => t(`reason.${reason}`) },
          ]}
        />
      </Section>
    </Page>
  )
}
