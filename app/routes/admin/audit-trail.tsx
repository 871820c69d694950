import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { clean } from '#app/utils/form.server.ts'
import { AUDIT_PAGE, listAuditEvents } from '#db/queries/admin.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [{ title: 'Auditspoor - Openhuis' }]

const LONGEST_SEARCH = 100

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const query = new URL(request.url).searchParams
  const page = Math.min(Math.max(1, Number.parseInt(query.get('pagina') ?? '1', 10) || 1), 100_000)
  const about = clean(query.get('zoek') ?? '').slice(0, LONGEST_SEARCH)
  return load(async () => {
    const { events, count } = await inTransaction(actor, (db) => listAuditEvents(db, { page, about }))
    return { events, count, about, page, pages: Math.max(1, Math.ceil(count / AUDIT_PAGE)) }
  })
}

export default function AuditTrail() {
  const t = useTranslations('admin')
  const { events, count, about, page, pages } = useLoaderData<typeof loader>()
  const href = (target: number) => `?${new URLSearchParams({ zoek: about, pagina: String(target) }).toString()}`
  return (
    <Page
      heading={t('audit.heading')}
      lead={t('audit.lead', { count })}
      sideNavigation={<AdminNavigation here="/beheer/auditspoor" />}
    >
      <Form method="get" inline>
        <TextField name="zoek" label={t('audit.search')} defaultValue={about} />
        <Button kind="secondary">{t('audit.find')}</Button>
      </Form>
      <DataTable
        caption={t('audit.heading')}
        captionHidden
        rows={events}
        rowKey={(event) => String(event.id)}
        empty={<EmptyState heading={t('audit.none')}>{t('audit.noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'when',
            header: t('audit.when'),
            rowHeader: true,
            cell: (event) => <Moment at={event.happened_at} short />,
          },
          { key: 'what', header: t('audit.what'), cell: (event) => event.kind },
          {
            key: 'who',
            header: t('audit.who'),
            cell: (event) => event.person_name ?? t(`audit.desk.${event.desk as 'system'}`),
          },
          {
            key: 'about',
            header: t('audit.about'),
            cell: (event) => event.provider_name ?? event.subject.split(':')[0],
          },
          { key: 'details', header: t('audit.details'), cell: (event) => <code>{JSON.stringify(event.payload)}</code> },
        ]}
      />
      <Pagination page={page} pages={pages} href={href} />
    </Page>
  )
}
