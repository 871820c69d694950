import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Moment } from '#app/components/moment.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { changeClosing, previewClosingChange } from '#app/features/admission/change-closing.server.ts'
import { closingChangeSchema } from '#app/features/admission/closing-change.schema.ts'
import { ClosingConfirm, type ClosingPreview } from '#app/features/admission/components/closing-confirm.tsx'
import { ClosingForm } from '#app/features/admission/components/closing-form.tsx'
import { readMoment } from '#app/features/assessment/read-moment.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseSteps } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Sluiting wijzigen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readMoment(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseSteps(request, closingChangeSchema)
  if (!form.valid) return form.answer
  const momentId = params.id ?? ''
  const input = { ...form.value, momentId }
  if (form.value.step === 'check') {
    const checked = await attempt(form.typed, () => previewClosingChange(actor, input))
    return checked.done ? data({ preview: checked.value, typed: form.typed }) : checked.answer
  }
  const changed = await attempt(form.typed, () => changeClosing(actor, input))
  return changed.done ? redirect(`/inkoop/momenten/${momentId}`, 303) : changed.answer
}

export default function MomentClosing() {
  const t = useTranslations('procurement')
  const { moment } = useLoaderData<typeof loader>()
  const outcome = useActionData<{ preview?: ClosingPreview }>()
  const { errors } = useFormAnswer()
  const breadcrumb = [
    { href: '/inkoop', label: t('title') },
    { href: `/inkoop/momenten/${moment.id}`, label: moment.name },
  ]
  if (outcome?.preview) {
    return <ClosingConfirm preview={outcome.preview} momentName={moment.name} breadcrumb={breadcrumb} />
  }
  return (
    <Page breadcrumb={breadcrumb} heading={t('closing.change')} lead={t('closing.lead')} errors={errors} width="text">
      <SummaryList items={[{ term: t('closing.now'), value: <Moment at={moment.closes_at} /> }]} />
      <ClosingForm momentId={moment.id} closesAt={moment.closes_at} rowVersion={moment.row_version} />
    </Page>
  )
}
