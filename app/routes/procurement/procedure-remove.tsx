import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { removeDraftRecord } from '#app/features/procedure/draft/change-draft.server.ts'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { draftPart, draftPartName } from '#app/features/procedure/draft/draft-parts.ts'
import { readDraftRecord } from '#app/features/procedure/draft/read-draft.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction = () => [{ title: 'Onderdeel verwijderen - Openhuis' }]

function placeOf({ id = '', part: word, key = '' }: LoaderFunctionArgs['params']) {
  const part = found(draftPartName(word))
  found(draftPart(part).list)
  return { procedureId: id, part, key }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(async () => {
    const place = placeOf(params)
    const { head, shown, values } = await readDraftRecord(actor, place)
    return { ...place, head, shown, name: firstText(values.name ?? values.title ?? values.label ?? values.explanation) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const place = await load(() => Promise.resolve(placeOf(params)))
  const typed = typedFields(await readForm(request))
  const removed = await attempt(typed, () => removeDraftRecord(actor, { ...place, shown: firstText(typed.shown) }))
  return removed.done ? redirect(procedurePages(place.procedureId).after(place.part), 303) : removed.answer
}

export default function RemovePart() {
  const t = useTranslations('procedure.remove')
  const parts = useTranslations('procedure.parts')
  const { head, part, key, shown, name } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const pages = procedurePages(head.procedureId)
  return (
    <ConfirmPage
      heading={t('title', { part: parts(part) })}
      breadcrumb={[
        { href: pages.draft, label: head.title },
        { href: pages.record(part, key), label: name },
      ]}
      errors={errors}
      happens={t('happens', { name, code: key })}
      undo={t('undo')}
      confirmLabel={t('confirm')}
      back={{ href: pages.record(part, key) }}
      danger
    >
      <HiddenField name="shown" value={shown} />
    </ConfirmPage>
  )
}
