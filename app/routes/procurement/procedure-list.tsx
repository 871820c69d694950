import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { DraftLines } from '#app/features/procedure/components/draft-lines.tsx'
import { DraftPage } from '#app/features/procedure/components/draft-page.tsx'
import { moveDraftRecord } from '#app/features/procedure/draft/change-draft.server.ts'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { DRAFT_LISTS, draftListName, draftPart, draftPartName } from '#app/features/procedure/draft/draft-parts.ts'
import { readDraft } from '#app/features/procedure/draft/read-draft.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.head.title ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(async () => {
    const list = found(draftListName(params.list))
    const { head, content } = await readDraft(actor, params.id ?? '')
    const levels = DRAFT_LISTS[list].map((part) => ({ part, lines: draftPart(part).list?.lines(content) ?? [] }))
    return { head, list, levels }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const typed = typedFields(await readForm(request))
  const [word, key = '', by] = firstText(typed.move).split(':')
  const procedureId = params.id ?? ''
  const moved = await attempt(typed, async () => {
    await moveDraftRecord(actor, { procedureId, part: found(draftPartName(word)), key }, by === '-1' ? -1 : 1)
  })
  if (!moved.done) return moved.answer
  const list = await load(() => Promise.resolve(found(draftListName(params.list))))
  return redirect(procedurePages(procedureId).list(list), 303)
}

export default function ProcedureList() {
  const t = useTranslations('procedure.lists')
  const { head, list, levels } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const pages = procedurePages(head.procedureId)
  return (
    <DraftPage head={head} heading={t(`${list}.title`)} lead={t(`${list}.lead`)} errors={errors} width="text">
      <DraftLines procedureId={head.procedureId} levels={levels} />
      {list === 'categorieen' && head.number > 1 ? (
        <p>
          <a href={pages.whatIf}>{t('whatIf')}</a>
        </p>
      ) : null}
      <LinkButton kind="secondary" href={pages.draft}>
        {t('back')}
      </LinkButton>
    </DraftPage>
  )
}
