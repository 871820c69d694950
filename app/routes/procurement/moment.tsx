import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { DateTimeline } from '#app/components/date-timeline.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { ClosingRecord } from '#app/features/admission/components/closing-record.tsx'
import { MomentHistory } from '#app/features/admission/components/moment-history.tsx'
import { MomentHours } from '#app/features/admission/components/moment-hours.tsx'
import { MomentScope } from '#app/features/admission/components/moment-scope.tsx'
import { MomentState } from '#app/features/admission/components/moment-state.tsx'
import { phaseOf, timesOf } from '#app/features/admission/moment.ts'
import { queueHref } from '#app/features/assessment/queue-filter.ts'
import { readMoment } from '#app/features/assessment/read-moment.server.ts'
import { isFinished, WORK_STAGES } from '#app/features/assessment/work.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { addDays, endOfDayInAmsterdam, lastMinuteBefore } from '#app/utils/calendar.ts'

export const meta: MetaFunction = () => [{ title: 'Toelatingsmoment - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readMoment(actor, params.id ?? ''))
}

export default function MomentPage() {
  const t = useTranslations('procurement')
  const questions = useTranslations('questions.desk')
  const { moment, now, ...desk } = useLoaderData<typeof loader>()
  const times = timesOf(moment)
  const phase = phaseOf(times, now)
  const closed = phase === 'assessment' || phase === 'overdue'
  const begun = phase !== 'announced' && phase !== 'cancelled'
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('title') },
        { href: `/inkoop/procedures/${moment.procedure_id}`, label: desk.procedureTitle },
      ]}
      eyebrow={t(`reasonKind.${moment.reason_kind}`)}
      heading={moment.name}
      lead={moment.reason}
      action={<MainAction />}
      stateBar={<MomentState times={times} phase={phase} finished={closed && isFinished(desk.counts)} now={now} />}
    >
      <Notices />
      {begun ? (
        <Section
          heading={t('moments.counts')}
          action={<a href={`/inkoop/momenten/${moment.id}/gelijke-behandeling`}>{t('moments.equalTreatment')}</a>}
        >
          <KeyFigures
            figures={WORK_STAGES.filter((stage) => desk.counts[stage] > 0).map((stage) => ({
              label: t(`stage.${stage}`),
              value: desk.counts[stage],
              href: queueHref({ momentId: moment.id, stage }),
            }))}
          />
        </Section>
      ) : null}
      <Section heading={t('moments.dates')} action={<a href="/inkoop/vragen">{questions('link')}</a>}>
        <DateTimeline
          now={now}
          moments={[
            { label: t('moments.opens'), at: moment.opens_at },
            { label: t('moments.questionsUntil'), at: moment.questions_until },
            { label: t('moments.answersPublished'), at: moment.answers_published_at },
            { label: t('moments.closes'), at: moment.closes_at, note: t('moments.closesNote') },
            { label: t('moments.decisionBy'), at: lastMinuteBefore(times.decisionBy), wholeDay: true },
            {
              label: t('moments.contractStart'),
              at: endOfDayInAmsterdam(addDays(moment.contract_start, -1)),
              wholeDay: true,
            },
          ]}
        />
      </Section>
      {begun ? <MomentHours hours={desk.perHour} open={!closed} shut={phase === 'open'} /> : null}
      <MomentScope moment={moment} />
      <Section heading={t('closing.record')} lead={t('closing.recordMeaning')}>
        <ClosingRecord changes={desk.changes} />
      </Section>
      <History />
    </Page>
  )
}

/** Before opening everything can change; after it only the closing; once it closed one assesses. */
function MainAction() {
  const t = useTranslations('procurement')
  const words = useTranslations('moment.desk')
  const { moment, now, next } = useLoaderData<typeof loader>()
  const here = `/inkoop/momenten/${moment.id}`
  const phase = phaseOf(timesOf(moment), now)
  const clone = `/inkoop/procedures/${moment.procedure_id}/momenten/nieuw?van=${moment.id}`
  return (
    <ButtonGroup>
      {phase === 'announced' ? <LinkButton href={`${here}/bewerken`}>{words('change')}</LinkButton> : null}
      {phase === 'announced' ? (
        <LinkButton kind="secondary" href={`${here}/annuleren`}>
          {words('cancel')}
        </LinkButton>
      ) : null}
      {next && phase !== 'open' ? (
        <LinkButton href={`/inkoop/aanmeldingen/${next}`}>{t('overview.next')}</LinkButton>
      ) : null}
      {['assessment', 'overdue', 'rolling-open'].includes(phase) ? (
        <LinkButton kind={next ? 'secondary' : 'primary'} href={`${here}/besluiten`}>
          {t('moments.send')}
        </LinkButton>
      ) : null}
      {phase === 'announced' || phase === 'cancelled' ? null : (
        <LinkButton kind="secondary" href={`${here}/sluiting`}>
          {t('closing.change')}
        </LinkButton>
      )}
      <LinkButton kind="subtle" href={clone}>
        {words('clone')}
      </LinkButton>
    </ButtonGroup>
  )
}

function Notices() {
  const t = useTranslations('moment.desk')
  const { moment, late } = useLoaderData<typeof loader>()
  return (
    <>
      {moment.cancelled_at ? (
        <Alert type="warning" heading={t('cancelled')}>
          <p>{moment.cancel_reason}</p>
        </Alert>
      ) : null}
      {late > 0 ? (
        <Alert type="warning" heading={t('late', { count: late })}>
          <p>{t('lateMeaning')}</p>
        </Alert>
      ) : null}
    </>
  )
}

function History() {
  const t = useTranslations('moment.desk')
  const { events } = useLoaderData<typeof loader>()
  return events.length === 0 ? null : (
    <Section heading={t('history')}>
      <MomentHistory events={events} />
    </Section>
  )
}
