import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DateTimeline } from '#app/components/date-timeline.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import { ClosingRecord } from '#app/features/admission/components/closing-record.tsx'
import { PHASE_TONE } from '#app/features/admission/components/phase-tone.ts'
import { phaseOf } from '#app/features/admission/moment.ts'
import { queueHref } from '#app/features/assessment/queue-filter.ts'
import { readMoment } from '#app/features/assessment/read-moment.server.ts'
import { isFinished, WORK_STAGES } from '#app/features/assessment/work.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { endOfDayInAmsterdam, lastMinuteBefore } from '#app/utils/calendar.ts'

export const meta: MetaFunction = () => [{ title: 'Toelatingsmoment - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readMoment(actor, params.id ?? ''))
}

export default function MomentPage() {
  const t = useTranslations('procurement')
  const { moment, counts, changes, now } = useLoaderData<typeof loader>()
  const decisionBy = endOfDayInAmsterdam(moment.decision_by)
  const phase = phaseOf(
    { opensAt: moment.opens_at, closesAt: moment.closes_at, decisionBy, rolling: moment.rolling },
    now,
  )
  const closed = phase === 'assessment' || phase === 'overdue'
  const finished = closed && isFinished(counts)
  return (
    <Page
      breadcrumb={[{ href: '/inkoop', label: t('title') }]}
      eyebrow={t(`reasonKind.${moment.reason_kind}`)}
      heading={moment.name}
      lead={moment.reason}
      action={
        <LinkButton kind="secondary" href={`/inkoop/momenten/${moment.id}/sluiting`}>
          {t('closing.change')}
        </LinkButton>
      }
      stateBar={
        <StateBar
          state={t(finished ? 'phase.finished' : `phase.${phase}`)}
          tone={finished ? 'neutral' : PHASE_TONE[phase]}
          turn={finished ? undefined : closed ? t('moments.regionAtTurn') : t('moments.providersAtTurn')}
          until={finished ? undefined : { at: closed ? lastMinuteBefore(decisionBy) : moment.closes_at, now }}
          next={closed ? t('moments.nextContract') : t('moments.nextAssessment')}
        />
      }
    >
      <Section heading={t('moments.counts')}>
        <KeyFigures
          figures={WORK_STAGES.filter((stage) => counts[stage] > 0).map((stage) => ({
            label: t(`stage.${stage}`),
            value: counts[stage],
            href: queueHref({ momentId: moment.id, stage }),
          }))}
        />
      </Section>
      <Section heading={t('moments.dates')}>
        <DateTimeline
          now={now}
          moments={[
            { label: t('moments.opens'), at: moment.opens_at },
            { label: t('moments.questionsUntil'), at: moment.questions_until },
            { label: t('moments.answersPublished'), at: moment.answers_published_at },
            { label: t('moments.closes'), at: moment.closes_at, note: t('moments.closesNote') },
            { label: t('moments.decisionBy'), at: lastMinuteBefore(decisionBy) },
          ]}
        />
      </Section>
      <Section heading={t('closing.record')} lead={t('closing.recordMeaning')}>
        <ClosingRecord changes={changes} />
      </Section>
    </Page>
  )
}
