import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { ProcurementNavigation } from '#app/features/assessment/components/procurement-navigation.tsx'
import { objectionList } from '#app/features/assessment/objection-list.server.ts'
import { readObjections } from '#app/features/assessment/read-objection.server.ts'
import { requireStaffOf } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Bezwaren - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaffOf(request, ['procurement', 'legal'])
  const objections = await load(() => readObjections(actor))
  return listPage(objections, objectionList(translatorOf(request)), new URL(request.url).searchParams)
}

export default function Objections() {
  const t = useTranslations('objection')
  const list = useLoaderData<typeof loader>()
  return (
    <Page
      sideNavigation={<ProcurementNavigation here="/inkoop/bezwaren" />}
      heading={t('desk.heading')}
      lead={t('desk.lead')}
    >
      <DataList
        list={list}
        caption={t('desk.heading')}
        exportPath="/inkoop/bezwaren/lijst"
        rowKey={(one) => one.id}
        empty={<EmptyState heading={t('desk.empty')}>{t('desk.emptyMeaning')}</EmptyState>}
        cells={[
          {
            key: 'number',
            rowHeader: true,
            cell: (one) => <a href={`/inkoop/bezwaren/${one.id}`}>{one.number}</a>,
          },
          { key: 'provider', cell: (one) => one.providerName },
          { key: 'decision', cell: (one) => one.decisionNumber },
          {
            key: 'received',
            cell: (one) => (
              <>
                <Moment at={one.lodgedAt} short />
                <div>
                  <StatusBadge tone={one.late ? 'warning' : 'ok'}>{t(one.late ? 'late' : 'inTime')}</StatusBadge>
                </div>
              </>
            ),
          },
          {
            key: 'state',
            cell: (one) => (one.outcome ? t(`outcomeOf.${one.outcome}`) : t(`state.${one.state}`)),
          },
          { key: 'until', cell: (one) => (one.closedAt ? '-' : <Day on={lastDayBefore(one.decideUntil)} />) },
        ]}
      />
    </Page>
  )
}
