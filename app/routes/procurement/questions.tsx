import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { readInbox } from '#app/features/question/inbox.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Vragen - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readInbox(actor))
}

const stateOf = (entry: { item_id: string | null; ready: boolean }) =>
  entry.item_id !== null ? 'published' : entry.ready ? 'ready' : 'open'
const TONE = { open: 'warning', ready: 'info', published: 'ok' } as const

export default function QuestionInbox() {
  const t = useTranslations('questions.desk')
  const desk = useTranslations('procurement')
  const { procedures } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('title')} lead={t('lead')} breadcrumb={[{ href: '/inkoop', label: desk('title') }]}>
      {procedures.length === 0 ? <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState> : null}
      {procedures.map((procedure) => (
        <Section
          key={procedure.id}
          heading={procedure.title}
          action={<a href={`/procedures/${procedure.slug}/vragen`}>{t('public')}</a>}
        >
          <DataTable
            caption={t('caption')}
            captionHidden
            rows={procedure.entries}
            rowKey={(entry) => entry.id}
            columns={[
              {
                key: 'number',
                header: t('number'),
                rowHeader: true,
                cell: (entry) => <a href={`/inkoop/vragen/${entry.id}`}>{entry.number ?? t('correction')}</a>,
              },
              { key: 'where', header: t('where'), cell: ({ document, paragraph }) => `${document} ${paragraph}` },
              { key: 'question', header: t('question'), cell: (entry) => entry.wording },
              {
                key: 'asked',
                header: t('asked'),
                cell: (entry) => (entry.asked_at ? <Moment at={entry.asked_at} short /> : null),
              },
              {
                key: 'state',
                header: t('state'),
                cell: (entry) => <StatusBadge tone={TONE[stateOf(entry)]}>{t(`states.${stateOf(entry)}`)}</StatusBadge>,
              },
            ]}
          />
          {procedure.entries.some((entry) => stateOf(entry) === 'ready') ? (
            <LinkButton href={`/inkoop/vragen/nota/${procedure.id}`}>{t('preview')}</LinkButton>
          ) : null}
        </Section>
      ))}
    </Page>
  )
}
