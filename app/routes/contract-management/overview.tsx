import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { readPortfolio } from '#app/features/agreement/read-portfolio.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Contractmanagement - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'contract-management')
  return load(() => readPortfolio(actor))
}

export default function ContractManagement() {
  const t = useTranslations('agreement')
  const words = useTranslations('agreement.portfolio')
  const life = useTranslations('amendment')
  const { agreements } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={words('heading')}
      lead={words('lead')}
      action={<LinkButton href="/contractmanagement/bewijsstukken?stand=attention">{words('evidence')}</LinkButton>}
    >
      <DataTable
        caption={words('heading')}
        captionHidden
        rows={agreements}
        rowKey={(agreement) => agreement.number}
        empty={<EmptyState heading={words('none')}>{words('noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'provider',
            header: t('provider'),
            rowHeader: true,
            cell: (agreement) => <a href={`/aanbieders/${agreement.kvkNumber}`}>{agreement.name}</a>,
          },
          {
            key: 'number',
            header: words('number'),
            cell: (agreement) => <a href={`/contractmanagement/overeenkomsten/${agreement.id}`}>{agreement.number}</a>,
          },
          { key: 'category', header: t('category'), cell: (agreement) => agreement.category },
          {
            key: 'meetings',
            header: words('meetings'),
            align: 'end',
            cell: (agreement) => agreement.meetingsPerYear ?? '-',
          },
          { key: 'products', header: t('products'), align: 'end', cell: (agreement) => agreement.productCount },
          {
            key: 'amendments',
            header: life('heading'),
            align: 'end',
            cell: (agreement) => agreement.amendments,
          },
          {
            key: 'standing',
            header: life('life.state'),
            cell: ({ ending, suspendedUntil }) => (
              <>
                {ending ? <StatusBadge tone="warning">{life(`ending.kind.${ending}`)}</StatusBadge> : null}
                {suspendedUntil ? <StatusBadge tone="warning">{life('kind.suspension')}</StatusBadge> : null}
                {ending || suspendedUntil ? null : t('state.in-force')}
              </>
            ),
          },
          { key: 'from', header: t('starts'), cell: (agreement) => <Day on={agreement.startsOn} /> },
          { key: 'until', header: t('ends'), cell: (agreement) => <Day on={agreement.endsOn} /> },
        ]}
      />
    </Page>
  )
}
