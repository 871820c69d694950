import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataList } from '#app/components/data-list.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { peopleList } from '#app/features/identity/people-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPage } from '#app/utils/list.ts'
import { listPeople } from '#db/queries/admin.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [{ title: 'Mensen en rollen - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const people = await load(() => inTransaction(actor, listPeople))
  return { list: listPage(people, peopleList(translatorOf(request)), new URL(request.url).searchParams) }
}

export default function AdminPeople() {
  const t = useTranslations('admin')
  const { list } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('people.heading')}
      lead={t('people.lead')}
      sideNavigation={<AdminNavigation here="/beheer/mensen" />}
    >
      <DataList
        list={list}
        caption={t('people.heading')}
        exportPath="/beheer/mensen/lijst"
        rowKey={(person) => person.id}
        empty={null}
        cells={[
          { key: 'name', rowHeader: true, cell: (person) => person.name },
          { key: 'email', cell: (person) => person.email },
          {
            key: 'works',
            cell: (person) =>
              [...person.desks.map((desk) => t(`people.desk.${desk as 'admin'}`)), ...person.providers].join(', ') ||
              '-',
          },
          {
            key: 'second',
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
