import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { readDraft } from '#app/features/procedure/draft/read-draft.server.ts'
import { discardDraft } from '#app/features/procedure/draft/start-procedure.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Concept weggooien - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const { head, previous } = await load(() => readDraft(actor, params.id ?? ''))
  return { head, previous }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const typed = typedFields(await readForm(request))
  const procedureId = params.id ?? ''
  const discarded = await attempt(typed, () => discardDraft(actor, procedureId, Number(firstText(typed.rowVersion))))
  if (!discarded.done) return discarded.answer
  return redirect(discarded.value.remains ? procedurePages(procedureId).dossier : '/inkoop/procedures', 303)
}

export default function DiscardDraft() {
  const t = useTranslations('procedure.discard')
  const { head, previous } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const pages = procedurePages(head.procedureId)
  return (
    <ConfirmPage
      heading={t('title')}
      breadcrumb={[{ href: pages.draft, label: head.title }]}
      errors={errors}
      happens={previous ? t('happensVersion', { number: head.number }) : t('happensAll')}
      undo={t('undo')}
      confirmLabel={t('confirm')}
      back={{ href: pages.draft }}
      danger
    >
      <HiddenField name="rowVersion" value={String(head.rowVersion)} />
    </ConfirmPage>
  )
}
