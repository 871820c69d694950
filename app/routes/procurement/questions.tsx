import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { ProcurementNavigation } from '#app/features/assessment/components/procurement-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { entryState } from '#app/features/question/entry-state.ts'
import { readInbox } from '#app/features/question/inbox.server.ts'
import { questionList } from '#app/features/question/question-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Vragen - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const { procedures, entries } = await load(() => readInbox(actor))
  const shape = questionList(translatorOf(request), procedures)
  return { procedures, list: listPage(entries, shape, new URL(request.url).searchParams) }
}

const TONE = { open: 'warning', ready: 'info', published: 'ok' } as const

export default function QuestionInbox() {
  const t = useTranslations('questions.desk')
  const desk = useTranslations('procurement')
  const { procedures, list } = useLoaderData<typeof loader>()
  return (
    <Page
      sideNavigation={<ProcurementNavigation here="/inkoop/vragen" />}
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/inkoop', label: desk('title') }]}
    >
      <DataList
        list={list}
        caption={t('caption')}
        exportPath="/inkoop/vragen/lijst"
        rowKey={(entry) => entry.id}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        cells={[
          {
            key: 'number',
            rowHeader: true,
            cell: (entry) => <a href={`/inkoop/vragen/${entry.id}`}>{entry.number ?? t('correction')}</a>,
          },
          { key: 'where', cell: ({ document, paragraph }) => `${document} ${paragraph}` },
          { key: 'question', cell: (entry) => entry.wording },
          { key: 'asked', cell: (entry) => (entry.asked_at ? <Moment at={entry.asked_at} short /> : null) },
          {
            key: 'state',
            cell: (entry) => (
              <StatusBadge tone={TONE[entryState(entry)]}>{t(`states.${entryState(entry)}`)}</StatusBadge>
            ),
          },
        ]}
      />
      {procedures.map((procedure) => (
        <NoteOf key={procedure.id} procedure={procedure} />
      ))}
    </Page>
  )
}

type Procedure = { id: string; slug: string; title: string; ready: number }

/** The way to the next note of one procedure and to those that were published. */
function NoteOf({ procedure }: { procedure: Procedure }) {
  const t = useTranslations('questions.desk')
  return (
    <Section heading={procedure.title} action={<a href={`/procedures/${procedure.slug}/vragen`}>{t('public')}</a>}>
      <p>{t('readyCount', { count: procedure.ready })}</p>
      {procedure.ready > 0 ? (
        <LinkButton href={`/inkoop/vragen/nota/${procedure.id}`}>{t('preview')}</LinkButton>
      ) : null}
    </Section>
  )
}
