import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { readOwnQuestions } from '#app/features/question/read-notes.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Uw vragen - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return { questions: await load(() => readOwnQuestions(actor)) }
}

export default function OwnQuestions() {
  const t = useTranslations('questions.own')
  const tasks = useTranslations('application.tasks')
  const { questions } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('title')} lead={t('lead')} breadcrumb={[{ href: '/aanbieder', label: tasks('overview') }]}>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={questions}
        rowKey={(question) => question.id}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        columns={[
          { key: 'number', header: t('number'), rowHeader: true, cell: (question) => question.number },
          { key: 'question', header: t('question'), cell: (question) => question.words },
          { key: 'asked', header: t('asked'), cell: (question) => <Moment at={question.asked_at} short /> },
          {
            key: 'state',
            header: t('state'),
            cell: ({ note_number: number, slug }) =>
              number === null ? (
                t('open')
              ) : (
                <a href={`/procedures/${slug}/vragen#nota-${String(number)}`}>{t('answered', { number })}</a>
              ),
          },
        ]}
      />
    </Page>
  )
}
