import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { announceMoment, checkMoment } from '#app/features/admission/compose-moment.server.ts'
import { MomentConfirm } from '#app/features/admission/components/moment-confirm.tsx'
import { MomentForm } from '#app/features/admission/components/moment-form.tsx'
import { readMomentForm, type ComposerAnswer } from '#app/features/admission/moment-form.server.ts'
import { readNewMoment } from '#app/features/admission/read-composer.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Nieuw toelatingsmoment - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const cloneOf = new URL(request.url).searchParams.get('van') ?? undefined
  const page = await load(() => readNewMoment(actor, { procedureId: params.id ?? '', cloneOf }))
  return { ...page, newId: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await readMomentForm(request)
  if (!form.done) return form.answer
  const { draft, step, momentId } = form.value
  const procedureId = params.id ?? ''
  if (step !== 'confirm' || momentId === undefined) {
    const checked = await attempt(form.typed, () => checkMoment(actor, procedureId, draft))
    return checked.done ? data<ComposerAnswer>({ preview: true, typed: form.typed }) : checked.answer
  }
  const announced = await attempt(form.typed, () => announceMoment(actor, { id: momentId, procedureId, draft }))
  return announced.done ? redirect(`/inkoop/momenten/${momentId}`, 303) : announced.answer
}

export default function NewMoment() {
  const t = useTranslations('moment.composer')
  const desk = useTranslations('procurement')
  const { procedure, values, how, newId, clonedFrom, ...rest } = useLoaderData<typeof loader>()
  const outcome = useActionData<ComposerAnswer>()
  const { errors } = useFormAnswer()
  const here = `/inkoop/procedures/${procedure.id}`
  const breadcrumb = [
    { href: '/inkoop', label: desk('title') },
    { href: here, label: procedure.title },
  ]
  if (outcome?.preview && outcome.typed)
    return <MomentConfirm typed={outcome.typed} checks={rest.checks} isNew breadcrumb={breadcrumb} />
  return (
    <Page
      breadcrumb={breadcrumb}
      heading={t('newTitle')}
      lead={clonedFrom ? t('cloneLead', { name: clonedFrom }) : t('newLead')}
      errors={errors}
    >
      <MomentForm
        {...rest}
        values={{ ...values, ...outcome?.typed }}
        how={outcome ? outcome.how : how}
        calculated={outcome?.calculated === true}
        change={{ newId }}
        backHref={here}
      />
    </Page>
  )
}
