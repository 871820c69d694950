import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { articleName } from '#app/features/agreement/article-name.ts'
import { useTextName } from '#app/features/agreement/text/components/text-state.tsx'
import { decideText } from '#app/features/agreement/text/decide-text.server.ts'
import { readText } from '#app/features/agreement/text/read-text.server.ts'
import { textActSchema } from '#app/features/agreement/text/text.schema.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const act = textActSchema.shape.act.safeParse(params.act)
  if (!act.success) throw new Response(null, { status: 404 })
  const { text, rowVersion, acts, clauses } = await load(() => readText(actor, params.id ?? ''))
  if (!acts.includes(act.data)) throw redirect(`/juridisch/teksten/${text.id}`)
  const changed = clauses.filter((clause) => clause.changed).map(articleName)
  return {
    text,
    rowVersion,
    act: act.data,
    changed,
    title: pageTitle(request, (t) => t(`contractText.acts.${act.data}.link`)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const form = await parseForm(request, textActSchema)
  if (!form.valid) return form.answer
  const id = params.id ?? ''
  const done = await attempt(form.typed, () => decideText(actor, { id, ...form.value }))
  if (!done.done) return done.answer
  return redirect(form.value.act === 'discard' ? '/juridisch/teksten' : `/juridisch/teksten/${id}`, 303)
}

export default function TextActPage() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const { text, rowVersion, act, changed } = useLoaderData<typeof loader>()
  const answer = useFormAnswer()
  const back = `/juridisch/teksten/${text.id}`
  return (
    <ConfirmPage
      heading={t(`acts.${act}.heading`, { name: name(text) })}
      breadcrumb={[
        { href: '/juridisch/teksten', label: t('heading') },
        { href: back, label: name(text) },
      ]}
      errors={answer.errors}
      happens={t(`acts.${act}.happens`)}
      whom={changed.length > 0 ? changed.join(', ') : t('acts.nothingChanged')}
      undo={t(`acts.${act}.undo`)}
      confirmLabel={t(`acts.${act}.confirm`)}
      back={{ href: back }}
      danger={act === 'discard'}
    >
      <HiddenField name="act" value={act} />
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      {act === 'return' ? (
        <TextareaField
          name="reason"
          label={t('acts.reason')}
          rows={3}
          maxLength={1000}
          error={answer.errorOf('reason')}
          defaultValue={answer.typed('reason')}
        />
      ) : null}
    </ConfirmPage>
  )
}
