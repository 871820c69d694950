import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { z } from 'zod'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { NoteItems } from '#app/features/question/components/note-items.tsx'
import { TraceWarning } from '#app/features/question/components/trace-warning.tsx'
import { previewNote, publishNote } from '#app/features/question/publish-note.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

const shownSchema = z.object({ shown: z.string().max(20_000) })

export const meta: MetaFunction = () => [{ title: 'Nota van inlichtingen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => previewNote(actor, params.procedureId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const procedureId = params.procedureId ?? ''
  const form = await parseForm(request, shownSchema)
  if (!form.valid) return form.answer
  const published = await attempt(form.typed, () => publishNote(actor, { procedureId, shown: form.value.shown }))
  return published.done ? redirect('/inkoop/vragen', 303) : published.answer
}

export default function PublishNote() {
  const t = useTranslations('questions.note')
  const desk = useTranslations('questions.desk')
  const words = useTranslations('questions.public')
  const procurement = useTranslations('procurement')
  const { procedure, number, items, shown } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const breadcrumb = [
    { href: '/inkoop', label: procurement('title') },
    { href: '/inkoop/vragen', label: desk('title') },
  ]
  if (items.length === 0)
    return (
      <Page heading={procedure.title} breadcrumb={breadcrumb} errors={errors} width="text">
        <EmptyState heading={t('nothing')}>{t('nothingMeaning')}</EmptyState>
      </Page>
    )
  return (
    <ConfirmPage
      heading={t('title', { number })}
      breadcrumb={breadcrumb}
      errors={errors}
      happens={
        <>
          <p>{t('happens', { count: items.length })}</p>
          <TraceWarning
            traces={items.flatMap((item, index) =>
              item.traces.map((trace) => ({ ...trace, where: `${String(number)}.${String(index + 1)}` })),
            )}
          />
          <NoteItems
            level={2}
            items={items.map((item, index) => ({
              ...item,
              position: index + 1,
              question: item.wording,
              note_number: number,
              corrects_note: null,
              corrects_position: null,
              corrected_by_note: null,
            }))}
          />
          <p>{words('ranking')}</p>
        </>
      }
      whom={t('whom')}
      receive={t('receive')}
      undo={t('undo')}
      confirmLabel={t('confirm')}
      back={{ href: '/inkoop/vragen' }}
    >
      <HiddenField name="shown" value={shown} />
    </ConfirmPage>
  )
}
