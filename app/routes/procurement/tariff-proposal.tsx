import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { BuildUp, FindingsView } from '#app/features/tariff-study/components/findings-view.tsx'
import { ProposalForm } from '#app/features/tariff-study/components/proposal-form.tsx'
import { SettleForms } from '#app/features/tariff-study/components/settle-forms.tsx'
import { SmallNumbers } from '#app/features/tariff-study/components/small-numbers.tsx'
import { studyEvents } from '#app/features/tariff-study/study-events.ts'
import { StudyState } from '#app/features/tariff-study/components/study-state.tsx'
import { proposeTariff } from '#app/features/tariff-study/propose-tariff.server.ts'
import { readProposal } from '#app/features/tariff-study/read-proposal.server.ts'
import { saveProposal } from '#app/features/tariff-study/save-proposal.server.ts'
import { adoptTariff, publishTariff, returnTariff } from '#app/features/tariff-study/settle-tariff.server.ts'
import { settleSchema } from '#app/features/tariff-study/study.schema.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Tariefvoorstel ${data?.product.code ?? ''} - Openhuis` },
]

function askedIn(request: Request, code: string | undefined) {
  return { procedureId: new URL(request.url).searchParams.get('procedure'), code: code ?? '' }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readProposal(actor, askedIn(request, params.code)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const asked = askedIn(request, params.code)
  const { study } = await load(() => readProposal(actor, asked))
  const form = await parseForm(request, settleSchema)
  if (!form.valid) return form.answer
  const done = await attempt(form.typed, () => settle(actor, study.id, form.value))
  return done.done ? redirect(new URL(request.url).pathname + new URL(request.url).search, 303) : done.answer
}

type Step = Exclude<Awaited<ReturnType<typeof parseForm<typeof settleSchema>>>, { valid: false }>['value']

function settle(actor: StaffActor, studyId: string, step: Step): Promise<void> {
  switch (step.step) {
    case 'save':
      return saveProposal(actor, studyId, step)
    case 'propose':
      return proposeTariff(actor, studyId)
    case 'return':
      return returnTariff(actor, studyId, step.reason)
    case 'adopt':
      return adoptTariff(actor, studyId)
    case 'publish':
      return publishTariff(actor, studyId)
  }
}

export default function TariffProposal() {
  const t = useTranslations('tariffStudy')
  const { product, study, procedureId, proposal, amount, findings, rule } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: `/inkoop/tarieven?procedure=${procedureId}`, label: t('heading') },
        { href: `/inkoop/tarieven/${product.code}?procedure=${procedureId}`, label: product.code },
      ]}
      heading={t('proposal.title', { product: product.name })}
      lead={
        <>
          {t('proposal.holdsFrom')} <Day on={study.startsOn} />
        </>
      }
      stateBar={<StudyState study={study} />}
      errors={errors}
    >
      <Concept />
      <Section heading={t('proposal.found')} lead={t('proposal.foundLead')}>
        {findings ? (
          <FindingsView findings={findings} amount={amount} />
        ) : (
          <EmptyState heading={t('tooFew')}>{t('proposal.cannot')}</EmptyState>
        )}
        <SmallNumbers rule={rule} />
      </Section>
      {study.status === 'concept' ? null : (
        <Section heading={t('proposal.buildUp')}>
          <BuildUp proposal={proposal} amount={amount} />
        </Section>
      )}
      <Next />
      <History />
    </Page>
  )
}

function Concept() {
  const t = useTranslations('tariffStudy')
  const { study, proposal } = useLoaderData<typeof loader>()
  if (study.status !== 'concept') return null
  return (
    <>
      {proposal.returnReason ? (
        <Alert type="warning" heading={t('proposal.returned')}>
          <p className="oh-lines">{proposal.returnReason}</p>
        </Alert>
      ) : null}
      <Section heading={t('proposal.form')} lead={t('proposal.formLead')}>
        <ProposalForm
          proposal={proposal}
          startsOn={study.startsOn}
          rowVersion={study.rowVersion}
          proposeHref="#voorstellen"
        />
      </Section>
    </>
  )
}

function Next() {
  const t = useTranslations('tariffStudy')
  const { study, actions, slug } = useLoaderData<typeof loader>()
  return (
    <div id="voorstellen">
      <SettleForms actions={actions} own={study.own} proposedBy={study.proposedByName} />
      {study.status === 'published' ? (
        <Alert type="ok" heading={t('proposal.published')}>
          <p>
            <a href={`/procedures/${slug}/tarieven`}>{t('publicPage')}</a>
          </p>
          <p>{study.reportHref ? <a href={study.reportHref}>{t('report')}</a> : t('reportComing')}</p>
        </Alert>
      ) : null}
    </div>
  )
}

function History() {
  const t = useTranslations('tariffStudy')
  const { events } = useLoaderData<typeof loader>()
  return (
    <Section heading={t('history')}>
      <Timeline
        items={studyEvents(events).map(({ at, kind, detail }) => ({ at, title: t(`event.${kind}`), detail }))}
      />
    </Section>
  )
}
