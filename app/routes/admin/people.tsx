import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPeople } from '#db/queries/admin.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [{ title: 'Mensen en rollen - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  return load(async () => ({ people: await inTransaction(actor, listPeople) }))
}

export default function AdminPeople() {
  const t = useTranslations('admin')
  const { people } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('people.heading')}
      lead={t('people.lead')}
      sideNavigation={<AdminNavigation here="/beheer/mensen" />}
    >
      <DataTable
        caption={t('people.heading')}
        captionHidden
        rows={people}
        rowKey={(person) => person.id}
        columns={[
          { key: 'name', header: t('people.name'), rowHeader: true, cell: (person) => person.name },
          { key: 'email', header: t('people.email'), cell: (person) => person.email },
          {
            key: 'works',
            header: t('people.works'),
            cell: (person) =>
              [...person.desks.map((desk) => t(`people.desk.${desk as 'admin'}`)), ...person.providers].join(', ') ||
              '-',
          },
          {
            key: 'second',
            header: t('people.secondFactor'),
            cell: (person) => (
              <StatusBadge tone={person.second_factor ? 'ok' : 'neutral'}>
                {person.second_factor ? t('people.on') : t('people.off')}
              </StatusBadge>
            ),
          },
        ]}
      />
    </Page>
  )
}
