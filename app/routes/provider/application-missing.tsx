import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { missingItems } from '#app/features/application/completeness.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { MissingList } from '#app/features/application/components/missing-list.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { allTasks, taskOverview } from '#app/features/application/task-overview.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const dossier = await readDossier(actor, params.id ?? '')
    const tasks = allTasks(taskOverview(dossier.completeness))
    return {
      title: pageTitle(request, (t) => `${t('application.stillMissing.title')} - ${dossier.application.number}`),
      head: pageHeadOf(dossier),
      editable: dossier.editable.kind === 'everything',
      missing: missingItems(dossier.completeness),
      done: tasks.filter((task) => task.status === 'done').length,
      total: tasks.length,
    }
  })
}

export default function ApplicationMissing() {
  const t = useTranslations('application.stillMissing')
  const tasks = useTranslations('application.tasks')
  const common = useTranslations('common.tasks')
  const { head, missing, done, total, editable } = useLoaderData<typeof loader>()
  return (
    <ApplicationPage head={head} heading={t('title')} lead={t('lead')} readOnly={!editable}>
      <ProgressBar label={common('progress', { done, total })} value={done} max={total} />
      <MissingList applicationId={head.id} missing={missing} />
      <LinkButton kind="secondary" href={pagesOf(head.id).tasks}>
        {tasks('back')}
      </LinkButton>
    </ApplicationPage>
  )
}
