import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Page } from '#app/components/page.tsx'
import { ApplicationTable } from '#app/features/application/components/application-table.tsx'
import { AttentionList } from '#app/features/application/components/attention-list.tsx'
import { readDashboard } from '#app/features/application/read-dashboard.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const { now, applications, attention } = await readDashboard(actor)
    return {
      title: pageTitle(request, (t) => t('application.list.title')),
      now,
      applications,
      moments: attention.filter((item) => item.kind === 'moment'),
    }
  })
}

export default function Applications() {
  const t = useTranslations('application.list')
  const tasks = useTranslations('application.tasks')
  const { now, applications, moments } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('title')} lead={t('lead')} breadcrumb={[{ href: '/aanbieder', label: tasks('overview') }]}>
      {moments.length > 0 ? <AttentionList items={moments} now={now} level={2} /> : null}
      {applications.length > 0 ? (
        <ApplicationTable applications={applications} />
      ) : (
        <EmptyState heading={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
    </Page>
  )
}
