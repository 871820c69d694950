import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { ApplicationStateBar } from '#app/features/application/components/application-state-bar.tsx'
import { ApplicationTasks } from '#app/features/application/components/application-tasks.tsx'
import { ReconfirmAlert } from '#app/features/application/components/reconfirm-alert.tsx'
import { nextPage } from '#app/features/application/next-page.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { readOffers } from '#app/features/application/take-over.server.ts'
import { findWaiting } from '#app/features/application/sign-jointly.server.ts'
import { TaskNotices } from '#app/features/application/components/task-notices.tsx'
import { dossierOf } from '#app/features/application/read-dossier.server.ts'
import { shownStateOf } from '#app/features/application/shown-state.ts'
import { toReconfirm } from '#app/features/application/reconfirm.ts'
import { taskOverview } from '#app/features/application/task-overview.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() =>
    inTransaction(actor, async (db) => {
      const dossier = await dossierOf(db, actor, params.id ?? '')
      const overview = taskOverview(dossier.completeness)
      return {
        title: pageTitle(request, (t) => t('application.tasks.title', { number: dossier.application.number })),
        head: pageHeadOf(dossier),
        overview,
        editable: dossier.editable.kind === 'everything',
        next: nextPage(dossier.application.id, overview),
        lastSubmissionId: dossier.lastSubmission?.id,
        missing: missingItems(dossier.completeness).length,
        waiting: (await findWaiting(db, dossier)) ?? null,
        ...toReconfirm(dossier),
        offers: (await readOffers(db, dossier)).length,
      }
    }),
  )
}

export default function ApplicationTaskList() {
  const t = useTranslations('application.tasks')
  const { head, overview, editable, lastSubmissionId, missing, waiting, offers, toConfirm, restsOn } =
    useLoaderData<typeof loader>()
  const { state } = shownStateOf(head.state)
  return (
    <Page
      eyebrow={head.momentName}
      heading={t('title', { number: head.number })}
      lead={t(editable ? 'lead' : state === 'repair' ? 'leadRepair' : 'leadRead')}
      breadcrumb={[{ href: '/aanbieder', label: t('overview') }]}
      action={<MainAction />}
      stateBar={<ApplicationStateBar facts={head.state} />}
    >
      <ReconfirmAlert applicationId={head.id} count={toConfirm} restsOn={restsOn} />
      {editable ? <TaskNotices applicationId={head.id} missing={missing} waiting={waiting} offers={offers} /> : null}
      <ApplicationTasks
        applicationId={head.id}
        overview={overview}
        sent={!editable && lastSubmissionId !== undefined}
      />
    </Page>
  )
}

/** The one thing to do now, by state. */
function MainAction() {
  const t = useTranslations('application.tasks')
  const { head, next, editable, lastSubmissionId } = useLoaderData<typeof loader>()
  const pages = pagesOf(head.id)
  const { state } = shownStateOf(head.state)
  if (state === 'repair') return <LinkButton href={pages.repair}>{t('toRepair')}</LinkButton>
  if (state === 'decided') return <LinkButton href={pages.decision}>{t('toDecision')}</LinkButton>
  if (editable) return <LinkButton href={next ?? pages.summary}>{next ? t('resume') : t('toSummary')}</LinkButton>
  if (lastSubmissionId) return <LinkButton href={pages.receipt(lastSubmissionId)}>{t('toReceipt')}</LinkButton>
  return null
}
