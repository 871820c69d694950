import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { DateTimeline } from '#app/components/date-timeline.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { RollingNote } from '#app/features/admission/components/rolling-note.tsx'
import { phaseOf } from '#app/features/admission/moment.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { isId } from '#app/utils/id.ts'
import { startApplication } from '#app/features/application/start-application.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findHeldAgreement } from '#db/queries/held-agreement.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { listApplications } from '#db/queries/application.queries.ts'
import { asAdmissionMoment, findMoment } from '#db/queries/moment.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.moment.name ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() =>
    inTransaction(actor, async (db) => {
      const momentId = params.momentId ?? ''
      const row = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
      const now = await databaseNow(db)
      const moment = asAdmissionMoment(row)
      const existing = (await listApplications(db)).find((application) => application.moment_id === momentId)
      const version = (await listPublishedProcedures(db)).find((one) => one.procedure_id === moment.procedureId)
      const holder = { procedure_id: moment.procedureId, provider_id: actor.providerId, at: now }
      const held = version && (await findHeldAgreement(db, { ...holder, procedure_version_id: version.id }))
      return {
        moment,
        now,
        phase: phaseOf(moment, now),
        existingId: existing?.id,
        reader: actor.role === 'reader',
        agreement: held && { number: held.number, href: `/overeenkomsten/${held.id}` },
      }
    }),
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const momentId = params.momentId ?? ''
  const attempted = await attempt({}, () => {
    found(isId(momentId) || undefined)
    return startApplication(actor, momentId, randomUUID())
  })
  if (!attempted.done) return attempted.answer
  return redirect(pagesOf(attempted.value.id).tasks, 303)
}

export default function ApplicationStart() {
  const t = useTranslations('application.start')
  const tasks = useTranslations('application.tasks')
  const held = useTranslations('held.start')
  const { moment, now, agreement } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page
      heading={t('title', { moment: moment.name })}
      lead={t('lead')}
      breadcrumb={[{ href: '/aanbieder', label: tasks('overview') }]}
      errors={form.errors}
      width="text"
    >
      {agreement ? (
        <Alert heading={held('heading')}>
          <p>{held('text', { number: agreement.number })}</p>
          <p>{held('asked')}</p>
          <a href={agreement.href}>{agreement.number}</a>
        </Alert>
      ) : null}
      <Section heading={t('what')}>
        <ul>
          {(['organisation', 'products', 'evidence', 'costPrice', 'signatory'] as const).map((item) => (
            <li key={item}>{t(`items.${item}`)}</li>
          ))}
        </ul>
      </Section>
      <Section heading={t('dates')}>
        <DateTimeline
          now={now}
          moments={[
            { label: t('opens'), at: moment.opensAt },
            { label: t('questions'), at: moment.questionsUntil },
            { label: t('closes'), at: moment.closesAt },
          ]}
        />
        <RollingNote moment={moment} />
      </Section>
      <StartAction />
    </Page>
  )
}

function StartAction() {
  const t = useTranslations('application.start')
  const { phase, existingId, reader } = useLoaderData<typeof loader>()
  if (existingId) return <LinkButton href={pagesOf(existingId).tasks}>{t('continue')}</LinkButton>
  if (phase !== 'open' && phase !== 'rolling-open')
    return (
      <Alert type="warning" heading={t('notOpen')}>
        <p>{phase === 'announced' ? t('announced') : t('closed')}</p>
      </Alert>
    )
  if (reader) return <Alert type="warning">{t('reader')}</Alert>
  return (
    <Form>
      <Button>{t('submit')}</Button>
    </Form>
  )
}
