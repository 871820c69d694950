import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { PartyDuties } from '#app/features/application/components/party-duties.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readParties } from '#app/features/application/read-parties.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const page = await readParties(actor, params.id ?? '')
    return { ...page, title: pageTitle(request, (t) => `${t('parties.list.title')} - ${page.head.number}`) }
  })
}

export default function ApplicationParties() {
  const t = useTranslations('parties')
  const tasks = useTranslations('application.tasks')
  const { head, parties, editable } = useLoaderData<typeof loader>()
  const pages = pagesOf(head.id)
  return (
    <ApplicationPage head={head} heading={t('list.title')} lead={t('list.lead')} readOnly={!editable}>
      <DataTable
        caption={t('list.caption')}
        captionHidden
        rows={parties}
        rowKey={(party) => party.id}
        empty={
          <EmptyState heading={t('list.none')}>
            <p>{t('list.noneText')}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('list.name'),
            rowHeader: true,
            cell: (party) => <a href={pages.party(party.id)}>{party.name}</a>,
          },
          { key: 'role', header: t('list.role'), cell: (party) => t(`role.${party.role}`) },
          { key: 'share', header: t('list.share'), cell: (party) => party.share },
          {
            key: 'status',
            header: t('list.status'),
            cell: (party) => (
              <StatusBadge tone={party.open === 0 ? 'ok' : 'warning'}>
                {party.open === 0 ? t('list.ready') : t('list.open', { count: party.open })}
              </StatusBadge>
            ),
          },
        ]}
      />
      <ButtonGroup>
        {editable ? <LinkButton href={`${pages.parties}/nieuw`}>{t('list.add')}</LinkButton> : null}
        <LinkButton kind="secondary" href={pages.tasks}>
          {tasks('back')}
        </LinkButton>
      </ButtonGroup>
      <Section heading={t('list.rules')}>
        <PartyDuties />
      </Section>
    </ApplicationPage>
  )
}
