import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { assignApplication } from '#app/features/assessment/assign-application.server.ts'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { HandOverForms } from '#app/features/assessment/components/hand-over-forms.tsx'
import { handOverSchema } from '#app/features/assessment/handling.schema.ts'
import { queueSearch, readFilter } from '#app/features/assessment/queue-filter.ts'
import { readHandOver } from '#app/features/assessment/read-hand-over.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Dossier oppakken of overdragen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readHandOver(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, handOverSchema)
  if (!form.valid) return form.answer
  const { step, from, to } = form.value
  const applicationId = params.id ?? ''
  const target = { take: actor.personId, release: '', 'hand-over': to }[step]
  const done = await attempt(form.typed, () => assignApplication(actor, { applicationId, from, to: target }))
  const search = queueSearch(readFilter(new URL(request.url).searchParams))
  return done.done ? redirect(`/inkoop/aanmeldingen/${applicationId}${search}`, 303) : done.answer
}

export default function HandOverPage() {
  const t = useTranslations('handling')
  const { header, own, colleagues } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/overdragen`}
      heading={t('heading')}
      lead={t('lead')}
      errors={errors}
    >
      <HandOverForms assignedTo={header.assignedTo} own={own} colleagues={colleagues} />
    </AssessmentFrame>
  )
}
