import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Details } from '#app/components/explain.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { auditList, findAuditLines } from '#app/features/audit/audit-list.server.ts'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listFrame, readView } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Auditspoor - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const t = translatorOf(request)
  const shape = auditList(t)
  const view = readView(new URL(request.url).searchParams, shape)
  const { search: about, page } = view
  const found = await load(() => findAuditLines(actor, t, { page, about }))
  return { list: listFrame(shape, view, found) }
}

export default function AuditTrail() {
  const t = useTranslations('admin')
  const { list } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('audit.heading')}
      lead={t('audit.lead', { count: list.total })}
      sideNavigation={<AdminNavigation here="/beheer/auditspoor" />}
    >
      <DataList
        list={list}
        caption={t('audit.heading')}
        exportPath="/beheer/auditspoor/lijst"
        rowKey={(event) => String(event.id)}
        empty={<EmptyState heading={t('audit.none')}>{t('audit.noneMeaning')}</EmptyState>}
        cells={[
          { key: 'when', rowHeader: true, cell: ({ at }) => <Moment at={at} short /> },
          { key: 'what', cell: ({ what }) => what },
          { key: 'who', cell: ({ who }) => who },
          { key: 'about', cell: ({ about }) => about },
          {
            key: 'details',
            cell: ({ kind, payload }) => (
              <Details summary={t('audit.recorded')}>
                <code>{kind}</code>
                <code>{payload}</code>
              </Details>
            ),
          },
        ]}
      />
    </Page>
  )
}
