import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { PieceStatusBadge } from '#app/features/evidence/components/piece-status-badge.tsx'
import { readContractedEvidence } from '#app/features/evidence/read-contracted-evidence.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Bewijsstukken van aanbieders - Openhuis' }]

const HERE = '/contractmanagement/bewijsstukken'

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'contract-management')
  const all = new URL(request.url).searchParams.get('toon') === 'alles'
  return load(async () => {
    const { documents } = await readContractedEvidence(actor)
    const attention = documents.filter((document) => document.status !== 'valid')
    return { all, counts: { all: documents.length, attention: attention.length }, shown: all ? documents : attention }
  })
}

export default function ContractedEvidence() {
  const t = useTranslations('evidence.contracted')
  const portfolio = useTranslations('agreement.portfolio')
  const { all, counts, shown } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/contractmanagement', label: portfolio('heading') }]}
    >
      <TabLinks
        label={t('filter')}
        tabs={[
          { href: HERE, label: t('attention'), current: !all, count: counts.attention },
          { href: `${HERE}?toon=alles`, label: t('all'), current: all, count: counts.all },
        ]}
      />
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={shown}
        rowKey={(document) => document.id}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
        columns={[
          {
            key: 'provider',
            header: t('provider'),
            rowHeader: true,
            cell: ({ agreement }) => <a href={`/aanbieders/${agreement.kvkNumber}`}>{agreement.providerName}</a>,
          },
          { key: 'agreement', header: t('agreement'), cell: ({ agreement }) => agreement.number },
          { key: 'document', header: t('document'), cell: (document) => document.name },
          { key: 'until', header: t('validUntil'), cell: (document) => <Day on={document.validUntil} /> },
          { key: 'status', header: t('status'), cell: (document) => <PieceStatusBadge status={document.status} /> },
          {
            key: 'asked',
            header: t('asked'),
            cell: ({ askedAt }) =>
              askedAt ? <Moment at={askedAt} /> : <span className="oh-muted">{t('notAsked')}</span>,
          },
        ]}
      />
      <p className="oh-muted">{t('how')}</p>
    </Page>
  )
}
