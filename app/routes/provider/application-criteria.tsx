import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { TaskList } from '#app/components/task-list.tsx'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { useTaskLine } from '#app/features/application/components/application-tasks.tsx'
import { SECTIONS } from '#app/features/application/missing-item.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { criterionTasks } from '#app/features/application/task-overview.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const dossier = await readDossier(actor, params.id ?? '')
    return {
      title: pageTitle(request, (t) => `${t('application.criteria.title')} - ${dossier.application.number}`),
      head: pageHeadOf(dossier),
      tasks: criterionTasks(dossier.completeness),
    }
  })
}

export default function ApplicationCriteria() {
  const t = useTranslations('application.criteria')
  const { head, tasks } = useLoaderData<typeof loader>()
  const line = useTaskLine(head.id)
  const sections = SECTIONS.flatMap((section) => {
    const here = tasks.filter((task) => task.section === section)
    if (here.length === 0) return []
    const heading = section as 'self-declaration' | 'criteria' | 'requirements'
    return [{ heading: t(`sections.${heading}`), tasks: here.map(line) }]
  })
  return (
    <ApplicationPage head={head} heading={t('title')} lead={t('lead')}>
      {tasks.length === 0 ? (
        <EmptyState heading={t('none')}>
          <p>{t('noneText')}</p>
          <LinkButton href={pagesOf(head.id).products}>{t('noneAction')}</LinkButton>
        </EmptyState>
      ) : (
        <TaskList sections={sections} />
      )}
    </ApplicationPage>
  )
}
