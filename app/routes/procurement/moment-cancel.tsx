import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { cancelMoment } from '#app/features/admission/compose-moment.server.ts'
import { cancelSchema, MOMENT_TEXT_MAXIMUM } from '#app/features/admission/moment.schema.ts'
import { readMomentToChange } from '#app/features/admission/read-composer.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Moment annuleren - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(async () => (await readMomentToChange(actor, params.id ?? '')).moment)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const momentId = params.id ?? ''
  const form = await parseForm(request, cancelSchema)
  if (!form.valid) return form.answer
  const cancelled = await attempt(form.typed, () => cancelMoment(actor, { momentId, ...form.value }))
  return cancelled.done ? redirect(`/inkoop/momenten/${momentId}`, 303) : cancelled.answer
}

export default function CancelMoment() {
  const t = useTranslations('moment.cancel')
  const composer = useTranslations('moment.composer')
  const desk = useTranslations('procurement')
  const moment = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  const here = `/inkoop/momenten/${moment.id}`
  return (
    <ConfirmPage
      heading={`${t('title')}: ${moment.name}`}
      breadcrumb={[
        { href: '/inkoop', label: desk('title') },
        { href: here, label: moment.name },
      ]}
      errors={answer.errors}
      happens={t('lead')}
      whom={composer('whom')}
      receive={composer('receive')}
      undo={t('undo')}
      confirmLabel={t('action')}
      back={{ href: here }}
      danger
    >
      <HiddenField name="rowVersion" value={String(moment.rowVersion)} />
      <TextareaField
        name="reason"
        label={t('reason')}
        description={t('reasonHelp')}
        rows={3}
        maxLength={MOMENT_TEXT_MAXIMUM}
        error={answer.errorOf('reason')}
        defaultValue={answer.typed('reason')}
      />
    </ConfirmPage>
  )
}
