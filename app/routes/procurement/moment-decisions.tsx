import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { BatchConfirm, type BatchPreview } from '#app/features/assessment/components/batch-confirm.tsx'
import { BatchForm } from '#app/features/assessment/components/batch-form.tsx'
import { ReadyDecisions, SentBatches, WaitingFiles } from '#app/features/assessment/components/batch-lists.tsx'
import { batchSchema } from '#app/features/assessment/decision-batch.schema.ts'
import { readBatchDesk } from '#app/features/assessment/read-batch.server.ts'
import { checkDecisions, takeDecisions } from '#app/features/assessment/take-decisions.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { endOfDayInAmsterdam, lastMinuteBefore } from '#app/utils/calendar.ts'
import { parseSteps } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Besluiten versturen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readBatchDesk(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseSteps(request, batchSchema)
  if (!form.valid) return form.answer
  const momentId = params.id ?? ''
  const input = { ...form.value, momentId }
  if (form.value.step === 'check') {
    const checked = await attempt(form.typed, () => checkDecisions(actor, input))
    return checked.done ? data({ preview: { ...input, ...checked.value }, typed: form.typed }) : checked.answer
  }
  const taken = await attempt(form.typed, () => takeDecisions(actor, input))
  return taken.done ? redirect(`/inkoop/momenten/${momentId}/besluiten/${taken.value}`, 303) : taken.answer
}

export default function MomentDecisions() {
  const t = useTranslations('decisions')
  const procurement = useTranslations('procurement')
  const { moment, ready, waiting, differences, batches, now } = useLoaderData<typeof loader>()
  const outcome = useActionData<{ preview?: BatchPreview }>()
  const { errors } = useFormAnswer()
  const breadcrumb = [
    { href: '/inkoop', label: procurement('title') },
    { href: `/inkoop/momenten/${moment.id}`, label: moment.name },
  ]
  if (outcome?.preview) {
    const chosen = ready.filter((one) => outcome.preview?.applicationIds.includes(one.id))
    return <BatchConfirm preview={outcome.preview} chosen={chosen} moment={moment} breadcrumb={breadcrumb} />
  }
  const busy = ready.length + waiting.length > 0
  return (
    <Page
      breadcrumb={breadcrumb}
      eyebrow={moment.name}
      heading={t('heading')}
      lead={t(moment.rolling ? 'leadRolling' : 'lead')}
      errors={errors}
      stateBar={
        <StateBar
          state={t('state.ready', { count: ready.length })}
          tone={ready.length > 0 ? 'info' : 'neutral'}
          turn={t(busy ? 'turn.region' : 'turn.nobody')}
          until={busy ? { at: lastMinuteBefore(endOfDayInAmsterdam(moment.decisionBy)), now } : undefined}
          next={t('next')}
        />
      }
    >
      {differences > 0 ? (
        <Alert type="warning" heading={t('differencesSome', { count: differences })}>
          <p>{t('differencesMeaning')}</p>
          <p>
            <a href={`/inkoop/momenten/${moment.id}/gelijke-behandeling`}>{t('differencesLink')}</a>
          </p>
        </Alert>
      ) : null}
      <Section heading={t('ready')} lead={t('readyLead')}>
        <ReadyDecisions ready={ready} />
        {ready.length > 0 ? <BatchForm ready={ready} rolling={moment.rolling} undecided={waiting.length} /> : null}
      </Section>
      <Section heading={t('waiting')} lead={t('waitingLead')}>
        <WaitingFiles files={waiting} />
      </Section>
      <Section heading={t('sent')}>
        <SentBatches batches={batches} momentId={moment.id} />
      </Section>
    </Page>
  )
}
