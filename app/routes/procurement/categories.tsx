import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listCategories } from '#db/queries/category.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [{ title: 'Categorieën - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => inTransaction(actor, async (db) => ({ assignments: await listCategories(db) })))
}

export default function Categories() {
  const t = useTranslations('category')
  const { assignments } = useLoaderData<typeof loader>()
  const count = (category: string) => assignments.filter((one) => one.category === category).length
  return (
    <Page
      breadcrumb={[{ href: '/inkoop', label: t('procurement') }]}
      heading={t('overviewHeading')}
      lead={t('overviewLead')}
    >
      <KeyFigures
        figures={[
          ...['A', 'B', 'C'].map((category) => ({ label: t('category', { category }), value: count(category) })),
          { label: t('waiting'), value: assignments.filter((one) => one.category === null).length },
        ]}
      />
      <DataTable
        caption={t('overviewHeading')}
        captionHidden
        rows={assignments}
        rowKey={(one) => one.id}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'provider',
            header: t('provider'),
            rowHeader: true,
            cell: (one) => <a href={`/inkoop/aanmeldingen/${one.application_id}/categorie`}>{one.provider_name}</a>,
          },
          { key: 'proposed', header: t('proposed'), cell: (one) => one.proposed },
          {
            key: 'fixed',
            header: t('fixed'),
            cell: (one) => one.category ?? <StatusBadge tone="warning">{t('waiting')}</StatusBadge>,
          },
          { key: 'motive', header: t('motive'), cell: (one) => one.motive ?? '-' },
          { key: 'by', header: t('confirmedBy'), cell: (one) => one.confirmed_by_name ?? '-' },
          { key: 'from', header: t('effectiveFrom'), cell: (one) => <Day on={one.effective_from} /> },
        ]}
      />
    </Page>
  )
}
