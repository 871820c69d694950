import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { portfolioList } from '#app/features/agreement/portfolio-list.server.ts'
import { readPortfolio } from '#app/features/agreement/read-portfolio.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Contractmanagement - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'contract-management')
  const { agreements } = await load(() => readPortfolio(actor))
  return listPage(agreements, portfolioList(translatorOf(request), agreements), new URL(request.url).searchParams)
}

export default function ContractManagement() {
  const t = useTranslations('agreement')
  const words = useTranslations('agreement.portfolio')
  const life = useTranslations('amendment')
  const list = useLoaderData<typeof loader>()
  return (
    <Page
      heading={words('heading')}
      lead={words('lead')}
      action={<LinkButton href="/contractmanagement/bewijsstukken?stand=attention">{words('evidence')}</LinkButton>}
    >
      <DataList
        list={list}
        caption={words('heading')}
        exportPath="/contractmanagement/lijst"
        rowKey={(agreement) => agreement.number}
        empty={<EmptyState heading={words('none')}>{words('noneMeaning')}</EmptyState>}
        cells={[
          {
            key: 'provider',
            rowHeader: true,
            cell: (agreement) => <a href={`/aanbieders/${agreement.kvkNumber}`}>{agreement.name}</a>,
          },
          {
            key: 'number',
            cell: (agreement) => <a href={`/contractmanagement/overeenkomsten/${agreement.id}`}>{agreement.number}</a>,
          },
          { key: 'category', cell: (agreement) => agreement.category },
          { key: 'meetings', align: 'end', cell: (agreement) => agreement.meetingsPerYear ?? '-' },
          { key: 'products', align: 'end', cell: (agreement) => agreement.productCount },
          { key: 'amendments', align: 'end', cell: (agreement) => agreement.amendments },
          {
            key: 'standing',
            cell: ({ ending, suspendedUntil }) => (
              <>
                {ending ? <StatusBadge tone="warning">{life(`ending.kind.${ending}`)}</StatusBadge> : null}
                {suspendedUntil ? <StatusBadge tone="warning">{life('kind.suspension')}</StatusBadge> : null}
                {ending || suspendedUntil ? null : <StatusBadge tone="ok">{t('state.in-force')}</StatusBadge>}
              </>
            ),
          },
          { key: 'from', cell: (agreement) => <Day on={agreement.startsOn} /> },
          { key: 'until', cell: (agreement) => <Day on={agreement.endsOn} /> },
        ]}
      />
    </Page>
  )
}
