import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { changeMoment, checkMoment } from '#app/features/admission/compose-moment.server.ts'
import { MomentConfirm } from '#app/features/admission/components/moment-confirm.tsx'
import { MomentForm } from '#app/features/admission/components/moment-form.tsx'
import { readMomentForm, type ComposerAnswer } from '#app/features/admission/moment-form.server.ts'
import { readMomentToChange } from '#app/features/admission/read-composer.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Moment wijzigen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readMomentToChange(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const momentId = params.id ?? ''
  const form = await readMomentForm(request)
  if (!form.done) return form.answer
  const { draft, step, rowVersion, changeReason: reason } = form.value
  if (step !== 'confirm') {
    const checked = await attempt(form.typed, async () => {
      const { procedure } = await readMomentToChange(actor, momentId)
      await checkMoment(actor, procedure.id, draft)
    })
    return checked.done ? data<ComposerAnswer>({ preview: reason !== '', typed: form.typed }) : checked.answer
  }
  const changed = await attempt(form.typed, () => changeMoment(actor, { momentId, draft, rowVersion, reason }))
  return changed.done ? redirect(`/inkoop/momenten/${momentId}`, 303) : changed.answer
}

export default function EditMoment() {
  const t = useTranslations('moment.composer')
  const desk = useTranslations('procurement')
  const { moment, values, ...rest } = useLoaderData<typeof loader>()
  const outcome = useActionData<ComposerAnswer>()
  const { errors } = useFormAnswer()
  const here = `/inkoop/momenten/${moment.id}`
  const breadcrumb = [
    { href: '/inkoop', label: desk('title') },
    { href: here, label: moment.name },
  ]
  if (outcome?.preview && outcome.typed)
    return <MomentConfirm typed={outcome.typed} checks={rest.checks} isNew={false} breadcrumb={breadcrumb} />
  return (
    <Page breadcrumb={breadcrumb} heading={t('editTitle', { name: moment.name })} lead={t('editLead')} errors={errors}>
      <MomentForm
        {...rest}
        stored={values}
        values={{ ...values, ...outcome?.typed }}
        how={outcome?.how}
        calculated={outcome?.calculated === true}
        change={{ rowVersion: moment.rowVersion }}
        backHref={here}
      />
    </Page>
  )
}
