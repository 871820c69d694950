import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { TimeLeft } from '#app/components/moment.tsx'
import { isNearDeadline, ServerClock } from '#app/components/server-clock.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { DeclarationFields } from '#app/features/application/components/declaration-fields.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { dossierOf, readDossier } from '#app/features/application/read-dossier.server.ts'
import { findWaiting, signJointly } from '#app/features/application/sign-jointly.server.ts'
import { submitForm } from '#app/features/application/submit.schema.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const page = await load(() =>
    inTransaction(actor, async (db) => {
      const dossier = await dossierOf(db, actor, params.id ?? '')
      const waiting = await findWaiting(db, dossier)
      const { application, moment, now } = dossier
      return {
        head: pageHeadOf(dossier),
        provider: { name: application.provider_name, kvk: application.kvk_number },
        closesAt: moment.closesAt,
        rolling: moment.rolling,
        now,
        signatories: dossier.signatories,
        missing: missingItems(dossier.completeness).length,
        open: dossier.editable.kind === 'everything',
        administrator: actor.role === 'administrator',
        submissionKey: randomUUID(),
        waiting: waiting && { by: waiting.by, at: waiting.at, you: waiting.personId === actor.personId },
      }
    }),
  )
  return titled(request, page, (t) => t('application.submit.title'))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const form = await parseForm(request, submitForm)
  if (!form.valid) return form.answer
  const { submissionKey, signatories } = form.value
  const command = { applicationId, submissionId: randomUUID(), submissionKey }
  const attempted = await attempt(form.typed, async () => {
    const known = (await readDossier(actor, applicationId)).signatories
    const alone = known.some((one) => signatories.includes(one.id) && one.authority === 'alone')
    return alone ? submitApplication(actor, { ...command, signatoryIds: signatories }) : signJointly(actor, command)
  })
  if (!attempted.done) return attempted.answer
  const { submissionId } = attempted.value
  const pages = pagesOf(applicationId)
  return redirect(submissionId ? pages.receipt(submissionId) : pages.submit, 303)
}

export default function ApplicationSign() {
  const t = useTranslations('application.submit')
  const tasks = useTranslations('application.tasks')
  const together = useTranslations('application.together')
  const locale = useLocale()
  const { head, provider, closesAt, now, signatories, submissionKey, ...rest } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  if (!rest.open || !rest.administrator || rest.missing > 0) return <NotNow />
  if (rest.waiting?.you) return <Waiting />
  const pages = pagesOf(head.id)
  return (
    <ConfirmPage
      heading={t('title')}
      breadcrumb={[
        { href: '/aanbieder', label: tasks('overview') },
        { href: pages.tasks, label: tasks('title', { number: head.number }) },
      ]}
      errors={form.errors}
      happens={
        <>
          <p>{t('happens', { number: head.number, moment: head.momentName })}</p>
          {rest.waiting ? <p>{together('second', { name: rest.waiting.by })}</p> : null}
          <p>
            {t('now', { now: formatMoment(now, locale), closes: formatMoment(closesAt, locale) })}{' '}
            <TimeLeft now={now} until={closesAt} />
          </p>
          {isNearDeadline(now, closesAt) ? <ServerClock now={now} /> : null}
        </>
      }
      whom={t('whom', { provider: provider.name, kvk: provider.kvk })}
      receive={t('receive')}
      undo={rest.rolling ? t('undoRolling') : t('undo')}
      confirmLabel={t('confirm')}
      back={{ href: pages.summary }}
    >
      <DeclarationFields
        signatories={signatories}
        submissionKey={form.typed('submissionKey', submissionKey)}
        label={t('signatories')}
        form={form}
      />
    </ConfirmPage>
  )
}

/** The first of two signed: it is not in before the second did. */
function Waiting() {
  const t = useTranslations('application.together')
  const tasks = useTranslations('application.tasks')
  const locale = useLocale()
  const { head, waiting, closesAt, now } = useLoaderData<typeof loader>()
  const pages = pagesOf(head.id)
  return (
    <ApplicationPage head={head} heading={t('waiting')}>
      <Alert type="warning" heading={t('notIn')}>
        <p>{t('signed', { when: waiting ? formatMoment(waiting.at, locale) : '' })}</p>
        <p>
          {t('until', { closes: formatMoment(closesAt, locale) })} <TimeLeft now={now} until={closesAt} />
        </p>
        <p>{t('changed')}</p>
      </Alert>
      <LinkButton kind="secondary" href={pages.tasks}>
        {tasks('back')}
      </LinkButton>
    </ApplicationPage>
  )
}

/** Why this cannot be sent in now, and what to do instead. */
function NotNow() {
  const t = useTranslations('application.submit')
  const tasks = useTranslations('application.tasks')
  const { head, missing, open, administrator } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const pages = pagesOf(head.id)
  const why = !open ? 'notNow' : administrator ? 'notReady' : 'notYou'
  return (
    <ApplicationPage head={head} heading={t('title')} errors={form.errors}>
      <Alert type="warning" heading={t(why)}>
        <p>{why === 'notReady' ? t('notReadyText', { count: missing }) : t(`${why}Text`)}</p>
      </Alert>
      <LinkButton href={open ? pages.summary : pages.tasks}>{open ? t('toSummary') : tasks('back')}</LinkButton>
    </ApplicationPage>
  )
}
