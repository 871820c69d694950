import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { PieceStatusBadge } from '#app/features/evidence/components/piece-status-badge.tsx'
import { contractedEvidenceList } from '#app/features/evidence/contracted-evidence-list.server.ts'
import { readContractedEvidence } from '#app/features/evidence/read-contracted-evidence.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Bewijsstukken van aanbieders - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'contract-management')
  const { documents } = await load(() => readContractedEvidence(actor))
  return listPage(documents, contractedEvidenceList(translatorOf(request)), new URL(request.url).searchParams)
}

export default function ContractedEvidence() {
  const t = useTranslations('evidence.contracted')
  const portfolio = useTranslations('agreement.portfolio')
  const list = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/contractmanagement', label: portfolio('heading') }]}
    >
      <DataList
        list={list}
        caption={t('caption')}
        exportPath="/contractmanagement/bewijsstukken/lijst"
        rowKey={(document) => document.id}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
        cells={[
          {
            key: 'provider',
            rowHeader: true,
            cell: ({ agreement }) => <a href={`/aanbieders/${agreement.kvkNumber}`}>{agreement.providerName}</a>,
          },
          { key: 'agreement', cell: ({ agreement }) => agreement.number },
          { key: 'document', cell: (document) => document.name },
          { key: 'until', cell: (document) => <Day on={document.validUntil} /> },
          { key: 'status', cell: (document) => <PieceStatusBadge status={document.status} /> },
          {
            key: 'asked',
            cell: ({ askedAt }) =>
              askedAt ? <Moment at={askedAt} short /> : <span className="oh-muted">{t('notAsked')}</span>,
          },
        ]}
      />
      <p className="oh-muted">{t('how')}</p>
    </Page>
  )
}
