import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { AgreementLinks } from '#app/features/application/components/agreement-links.tsx'
import { ApplicationTable } from '#app/features/application/components/application-table.tsx'
import { AttentionList } from '#app/features/application/components/attention-list.tsx'
import { readDashboard } from '#app/features/application/read-dashboard.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => ({
    ...(await readDashboard(actor)),
    title: pageTitle(request, (t) => t('provider.dashboard.title')),
  }))
}

export default function Dashboard() {
  const t = useTranslations('provider.dashboard')
  const questions = useTranslations('questions.own')
  const { now, name, attention, applications, agreements } = useLoaderData<typeof loader>()
  return (
    <Page eyebrow={name} heading={t('title')}>
      <Section heading={t('now')}>
        <AttentionList items={attention} now={now} />
        <p>
          <a href="/aanbieder/vragen">{questions('title')}</a>
        </p>
      </Section>
      {applications.length > 0 ? (
        <Section heading={t('applications')}>
          <ApplicationTable applications={applications} />
        </Section>
      ) : null}
      {agreements.length > 0 ? (
        <Section heading={t('agreements')}>
          <AgreementLinks agreements={agreements} />
        </Section>
      ) : null}
    </Page>
  )
}
