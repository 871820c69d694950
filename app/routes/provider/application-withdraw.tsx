import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { phaseOf } from '#app/features/admission/moment.ts'
import { applicationRoleOf } from '#app/features/application/application.policy.ts'
import { mayDo } from '#app/features/application/application.transitions.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { withdrawApplication } from '#app/features/application/withdraw-application.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const page = await load(async () => {
    const dossier = await readDossier(actor, params.id ?? '')
    const { application, moment, now } = dossier
    const role = applicationRoleOf(actor)
    const situation = role && { status: application.status, role, phase: phaseOf(moment, now) }
    return {
      head: pageHeadOf(dossier),
      provider: application.provider_name,
      open: now < moment.closesAt,
      rolling: moment.rolling,
      allowed: situation !== undefined && mayDo('withdraw', situation).allowed,
    }
  })
  return titled(request, page, (t) => t('application.withdraw.title'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const attempted = await attempt({}, () => withdrawApplication(actor, { applicationId, withdrawalId: randomUUID() }))
  return attempted.done ? redirect(pagesOf(applicationId).summary, 303) : attempted.answer
}

export default function ApplicationWithdraw() {
  const t = useTranslations('application.withdraw')
  const tasks = useTranslations('application.tasks')
  const { head, provider, open, rolling, allowed } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const pages = pagesOf(head.id)
  if (!allowed)
    return (
      <ApplicationPage head={head} heading={t('title')} errors={form.errors}>
        <Alert type="warning" heading={t('not')}>
          <p>{t('notText')}</p>
        </Alert>
        <LinkButton href={pages.tasks}>{tasks('back')}</LinkButton>
      </ApplicationPage>
    )
  return (
    <ConfirmPage
      heading={t('title')}
      breadcrumb={[
        { href: '/aanbieder', label: tasks('overview') },
        { href: pages.tasks, label: tasks('title', { number: head.number }) },
      ]}
      errors={form.errors}
      happens={t('happens', { number: head.number })}
      whom={provider}
      receive={t('receive')}
      undo={rolling ? t('undoRolling') : open ? t('undoOpen') : t('undoClosed')}
      confirmLabel={t('confirm')}
      back={{ href: pages.tasks }}
      danger
    />
  )
}
