import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { answerFlag } from '#app/features/assessment/answer-flag.server.ts'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { FlagFacts, FlagForm, FlagHistory } from '#app/features/assessment/components/flag-page.tsx'
import { flagSchema } from '#app/features/assessment/flag.schema.ts'
import { readFlag } from '#app/features/assessment/read-cost-price.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Vraag over de kostprijs - Openhuis' }]

const keyIn = (request: Request) => new URL(request.url).searchParams.get('regel') ?? ''

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readFlag(actor, params.id ?? '', keyIn(request)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const applicationId = params.id ?? ''
  const form = await parseForm(request, flagSchema)
  if (!form.valid) return form.answer
  const input = { applicationId, check: keyIn(request), ...form.value }
  const answered = await attempt(form.typed, () => answerFlag(actor, input))
  return answered.done ? redirect(`/inkoop/aanmeldingen/${applicationId}/kostprijs`, 303) : answered.answer
}

export default function CostPriceFlag() {
  const t = useTranslations('assessment.costPrice.flag')
  const { header, flag, repairAsked } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const page = `/inkoop/aanmeldingen/${header.id}/kostprijs`
  return (
    <AssessmentFrame header={header} here={page} heading={flag.check.rule} lead={t('lead')} errors={errors}>
      <FlagFacts check={flag.check} />
      <FlagForm flag={flag} repairAsked={repairAsked} back={page} />
      <FlagHistory heading={t('history')} answers={flag.history} />
    </AssessmentFrame>
  )
}
