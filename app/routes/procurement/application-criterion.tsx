import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { SideBySide } from '#app/components/side-by-side.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { sightingSchema, verdictSchema } from '#app/features/assessment/assessment.schema.ts'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { CriterionHistory } from '#app/features/assessment/components/criterion-history.tsx'
import { CriterionSteps } from '#app/features/assessment/components/criterion-steps.tsx'
import { JudgePanel } from '#app/features/assessment/components/judge-panel.tsx'
import { Shortcuts } from '#app/features/assessment/components/shortcuts.tsx'
import { SubmittedPart } from '#app/features/assessment/components/submitted-part.tsx'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { queueSearch, readFilter } from '#app/features/assessment/queue-filter.ts'
import { readCriterion } from '#app/features/assessment/read-criterion.server.ts'
import { recordSighting } from '#app/features/assessment/record-sighting.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Criterium beoordelen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readCriterion(actor, params.id ?? '', params.criterionId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const { id: applicationId = '', criterionId = '' } = params
  const typed = typedFields(await readForm(request))
  if (firstText(typed.intent) === 'seen') {
    const sighting = parseTyped(typed, sightingSchema)
    if (!sighting.valid) return sighting.answer
    const place = { applicationId, criterionId }
    const noted = await attempt(typed, () => recordSighting(actor, place, sighting.value))
    return noted.done ? redirect(`/inkoop/aanmeldingen/${applicationId}/criteria/${criterionId}`, 303) : noted.answer
  }
  const form = parseTyped(typed, verdictSchema)
  if (!form.valid) return form.answer
  const given = await attempt(form.typed, () => giveVerdict(actor, { ...form.value, applicationId, criterionId }))
  if (!given.done) return given.answer
  const page = await load(() => readCriterion(actor, applicationId, criterionId))
  const base = `/inkoop/aanmeldingen/${applicationId}`
  const search = queueSearch(readFilter(new URL(request.url).searchParams))
  if (form.value.next === 'stay') return redirect(`${base}/criteria/${criterionId}${search}`, 303)
  return redirect(`${page.nextOpen ? `${base}/criteria/${page.nextOpen}` : base}${search}`, 303)
}

export default function CriterionPage() {
  const t = useTranslations('assessment')
  const page = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const { header, line } = page
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/criteria/${line.criterion.id}`}
      heading={`${line.criterion.id} ${line.criterion.title}`}
      errors={errors}
    >
      <CriterionSteps applicationId={header.id} place={page.place} previous={page.previous} next={page.next} />
      <Shortcuts />
      <SideBySide
        leftHeading={t('submitted.heading')}
        left={<SubmittedPart line={line} />}
        rightHeading={t('requirement.heading')}
        right={
          <>
            <JudgePanel page={page} />
            <CriterionHistory history={page.history} />
          </>
        }
      />
    </AssessmentFrame>
  )
}
