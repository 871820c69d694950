import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Details } from '#app/components/explain.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { DifferenceList } from '#app/features/procedure/components/difference-list.tsx'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { readDraft } from '#app/features/procedure/draft/read-draft.server.ts'
import { publishForm } from '#app/features/procedure/draft/start.schema.ts'
import { isPublishable } from '#app/features/procedure/gaps.ts'
import { publishProcedure } from '#app/features/procedure/publish-procedure.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Publiceren - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const { head, previous, differences, followers, running, gaps } = await load(() => readDraft(actor, params.id ?? ''))
  if (!isPublishable(gaps)) throw redirect(procedurePages(head.procedureId).check)
  return { head, previous, differences, followers, running }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, publishForm)
  if (!form.valid) return form.answer
  const procedureId = params.id ?? ''
  const published = await attempt(form.typed, () => publishProcedure(actor, { procedureId, ...form.value }))
  return published.done ? redirect(procedurePages(procedureId).dossier, 303) : published.answer
}

export default function ProcedurePublish() {
  const t = useTranslations('procedure.publish')
  const { head, previous, differences, followers, running } = useLoaderData<typeof loader>()
  const { errors, errorOf, typed } = useFormAnswer()
  const pages = procedurePages(head.procedureId)
  return (
    <ConfirmPage
      heading={previous ? t('titleRectify', { number: head.number }) : t('title')}
      breadcrumb={[
        { href: pages.dossier, label: head.title },
        { href: pages.draft, label: t('draft') },
      ]}
      errors={errors}
      happens={previous ? t('happensRectify', { number: head.number, count: differences.length }) : t('happens')}
      whom={previous ? t('whomRectify', { followers, running }) : t('whom', { followers })}
      receive={previous ? t('receiveRectify') : t('receive')}
      undo={t('undo')}
      confirmLabel={previous ? t('confirmRectify') : t('confirm')}
      back={{ href: pages.draft }}
    >
      <HiddenField name="rowVersion" value={String(head.rowVersion)} />
      {previous ? (
        <Details summary={t('differences', { count: differences.length })} open>
          <DifferenceList differences={differences} />
        </Details>
      ) : null}
      <TextareaField
        name="reason"
        label={previous ? t('reasonRectify') : t('reason')}
        description={t('reasonHint')}
        error={errorOf('reason')}
        defaultValue={typed('reason')}
        maxLength={1000}
      />
    </ConfirmPage>
  )
}
