import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { AGREEMENT_TONE } from '#app/features/agreement/components/agreement-state.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { SignatorySteps } from '#app/features/agreement/components/signatory-steps.tsx'
import { monitorList, readSigningMonitor } from '#app/features/agreement/read-signing-monitor.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle, translatorOf } from '#app/i18n/page-title.server.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const { rows } = await load(() => readSigningMonitor(actor))
  return {
    title: pageTitle(request, (t) => t('signing.monitor.heading')),
    stuck: rows.filter((row) => row.stuck).length,
    list: listPage(rows, monitorList(translatorOf(request)), new URL(request.url).searchParams),
  }
}

export default function SigningMonitor() {
  const t = useTranslations('signing.monitor')
  const words = useTranslations('agreement')
  const { list, stuck } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('heading')} lead={t('lead')} sideNavigation={<LegalNavigation here="/juridisch/ondertekenen" />}>
      {stuck > 0 ? <Alert type="warning">{t('stuck', { count: stuck })}</Alert> : null}
      <DataList
        list={list}
        caption={t('heading')}
        rowKey={(row) => row.id}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        cells={[
          {
            key: 'provider',
            rowHeader: true,
            cell: (row) => <a href={`/juridisch/overeenkomsten/${row.id}`}>{row.providerName}</a>,
          },
          {
            key: 'who',
            cell: (row) => (
              <>
                <StatusBadge tone={AGREEMENT_TONE[row.state]}>{words(`state.${row.state}`)}</StatusBadge>
                {row.state === 'to-countersign' ? (
                  <div>{row.waitsFor.join(', ')}</div>
                ) : (
                  <SignatorySteps progress={row.progress} />
                )}
              </>
            ),
          },
          { key: 'since', cell: (row) => <Since {...row} /> },
          { key: 'until', cell: (row) => (row.signBy ? <Moment at={lastMinuteBefore(row.signBy)} short /> : '-') },
        ]}
      />
    </Page>
  )
}

/** Since when it waits, and when somebody was last reminded. */
function Since({ since, remindedAt }: { since: Date | null; remindedAt: Date | null }) {
  const t = useTranslations('signing.monitor')
  return (
    <>
      {since ? <Moment at={since} short /> : '-'}
      {remindedAt ? (
        <div className="oh-muted">
          {t('reminded')}: <Moment at={remindedAt} short />
        </div>
      ) : null}
    </>
  )
}
