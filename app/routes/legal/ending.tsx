import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { reasonForm } from '#app/features/agreement/agreement.form.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { EndingAnswers } from '#app/features/agreement/ending/components/ending-answers.tsx'
import { DecideEnding, EndingFacts } from '#app/features/agreement/ending/components/ending-facts.tsx'
import { EndingTasks } from '#app/features/agreement/ending/components/ending-tasks.tsx'
import { ProposeEnding } from '#app/features/agreement/ending/components/propose-ending.tsx'
import {
  announceEnding,
  confirmEnding,
  proposeEnding,
  tickTask,
  withdrawEnding,
} from '#app/features/agreement/ending/end-agreement.server.ts'
import { endingForm, taskForm } from '#app/features/agreement/ending/ending.schema.ts'
import { readEnding } from '#app/features/agreement/ending/read-ending.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load, type FormAnswer } from '#app/utils/answer.server.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.agreement.number ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(() => readEnding(actor, params.agreementId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const agreementId = params.agreementId ?? ''
  const typed = typedFields(await readForm(request))
  const order = orderOf(actor, agreementId, typed)
  if ('answer' in order) return order.answer
  const outcome = await attempt(typed, order.work)
  return outcome.done ? redirect(`/juridisch/overeenkomsten/${agreementId}/einde`, 303) : outcome.answer
}

/** Which of the forms of the page was sent, and what it does. */
function orderOf(actor: StaffActor, agreementId: string, typed: FormAnswer['typed']) {
  switch (firstText(typed.act)) {
    case 'announce':
      return { work: () => announceEnding(actor, agreementId) }
    case 'confirm':
      return { work: () => confirmEnding(actor, agreementId) }
    case 'withdraw': {
      const form = parseTyped(typed, reasonForm)
      return form.valid ? { work: () => withdrawEnding(actor, { agreementId, reason: form.value.reason }) } : form
    }
    case 'tick': {
      const form = parseTyped(typed, taskForm)
      return form.valid ? { work: () => tickTask(actor, { agreementId, task: form.value.task }) } : form
    }
    default: {
      const form = parseTyped(typed, endingForm)
      return form.valid ? { work: () => proposeEnding(actor, { agreementId, ...form.value }) } : form
    }
  }
}

export default function EndingPage() {
  const t = useTranslations('amendment.ending')
  const { agreement, ending, answers, tasks, may, earliest } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const base = `/juridisch/overeenkomsten/${agreement.id}`
  return (
    <Page
      heading={t('heading', { number: agreement.number })}
      eyebrow={agreement.providerName}
      lead={t('lead')}
      breadcrumb={[{ href: base, label: agreement.number }]}
      errors={errors}
      sideNavigation={<LegalNavigation here="" />}
      width="text"
    >
      {ending ? (
        <>
          <EndingFacts ending={ending} letterHref={`/overeenkomsten/${agreement.id}/einde/bericht`} />
          <EndingAnswers answers={answers} />
          <DecideEnding ending={ending} may={may} />
          <EndingTasks tasks={tasks} />
        </>
      ) : (
        <ProposeEnding earliest={earliest} />
      )}
    </Page>
  )
}
