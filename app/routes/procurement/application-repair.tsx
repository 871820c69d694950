import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { askRepair, previewRepair } from '#app/features/assessment/ask-repair.server.ts'
import { repairSchema } from '#app/features/assessment/assessment.schema.ts'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { RepairAsked } from '#app/features/assessment/components/repair-asked.tsx'
import { RepairConfirm, type RepairConfirmProps } from '#app/features/assessment/components/repair-confirm.tsx'
import { RepairForm } from '#app/features/assessment/components/repair-form.tsx'
import { readRepair } from '#app/features/assessment/read-repair.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseSteps } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Herstel vragen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readRepair(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseSteps(request, repairSchema)
  if (!form.valid) return form.answer
  const input = { applicationId: params.id ?? '', items: form.value.items }
  if (form.value.step === 'check') {
    const checked = await attempt(form.typed, () => previewRepair(actor, input))
    return checked.done ? data({ preview: { ...checked.value, items: form.value.items } }) : checked.answer
  }
  const asked = await attempt(form.typed, () => askRepair(actor, input))
  return asked.done ? redirect(`/inkoop/aanmeldingen/${input.applicationId}/herstel`, 303) : asked.answer
}

export default function RepairPage() {
  const t = useTranslations('assessment.repair')
  const { header, lines, repair, repairDays } = useLoaderData<typeof loader>()
  const outcome = useActionData<{ preview?: RepairConfirmProps['preview'] }>()
  const { errors } = useFormAnswer()
  if (outcome?.preview)
    return <RepairConfirm preview={outcome.preview} header={header} criteria={lines.map((line) => line.criterion)} />
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/herstel`}
      heading={t('heading')}
      lead={repair ? t('leadAsked') : t('lead', { days: repairDays })}
      errors={errors}
    >
      {repair ? <RepairAsked repair={repair} now={header.now} /> : null}
      {!repair && lines.length === 0 ? <EmptyState heading={t('nothing')}>{t('nothingMeaning')}</EmptyState> : null}
      {!repair && lines.length > 0 ? <RepairForm lines={lines} /> : null}
    </AssessmentFrame>
  )
}
