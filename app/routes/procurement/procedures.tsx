import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { ProcurementNavigation } from '#app/features/assessment/components/procurement-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { readProcedures, type ProcedureLine } from '#app/features/procedure/read-procedures.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Procedures - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return { procedures: await load(() => readProcedures(actor)) }
}

export default function Procedures() {
  const t = useTranslations('procedure.list')
  const { procedures } = useLoaderData<typeof loader>()
  return (
    <Page
      sideNavigation={<ProcurementNavigation here="/inkoop/procedures" />}
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/inkoop', label: t('desk') }]}
      action={<LinkButton href="/inkoop/procedures/nieuw">{t('new')}</LinkButton>}
    >
      <DataTable<ProcedureLine>
        caption={t('title')}
        captionHidden
        rows={procedures}
        rowKey={(line) => line.id}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'title',
            header: t('procedure'),
            rowHeader: true,
            cell: (line) => <a href={procedurePages(line.id).dossier}>{line.title}</a>,
          },
          { key: 'state', header: t('state'), cell: (line) => <State line={line} /> },
          { key: 'draft', header: t('draft'), cell: (line) => <Draft line={line} /> },
        ]}
      />
    </Page>
  )
}

function State({ line: { published } }: { line: ProcedureLine }) {
  const t = useTranslations('procedure.list')
  if (!published) return <StatusBadge tone="warning">{t('unpublished')}</StatusBadge>
  return (
    <>
      <StatusBadge tone="ok">{t('published', { number: published.number })}</StatusBadge>{' '}
      <Moment at={published.at} short />
    </>
  )
}

function Draft({ line: { id, draft } }: { line: ProcedureLine }) {
  const t = useTranslations('procedure.list')
  if (!draft) return t('noDraft')
  return (
    <>
      <a href={procedurePages(id).draft}>{t('draftOf', { number: draft.number })}</a>, {t('changed')}{' '}
      <Moment at={draft.changedAt} short />
      {draft.changedBy ? ` ${t('by', { name: draft.changedBy })}` : ''}
    </>
  )
}
