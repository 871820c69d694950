import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { articleName } from '#app/features/agreement/article-name.ts'
import { Tensions } from '#app/features/agreement/text/components/clause-words.tsx'
import { OverlayForm } from '#app/features/agreement/text/components/overlay-form.tsx'
import { useTextName } from '#app/features/agreement/text/components/text-state.tsx'
import { readChange } from '#app/features/agreement/text/read-text.server.ts'
import { layerSchema, overlaySchema } from '#app/features/agreement/text/text.schema.ts'
import { writeOverlay } from '#app/features/agreement/text/write-clause.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

function layerOf(text: string | undefined) {
  const layer = layerSchema.safeParse(text)
  if (!layer.success) throw new Response(null, { status: 404 })
  return layer.data
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const layer = layerOf(params.layer)
  const scope = new URL(request.url).searchParams.get('voor') ?? ''
  const { id = '', clauseId = '' } = params
  const read = await load(() => readChange(actor, { id, clauseId, layer, scope }))
  if (read.text.status !== 'draft' || read.clause.fixed)
    throw redirect(`/juridisch/teksten/${id}/bepalingen/${clauseId}`)
  return { ...read, layer, scope, title: pageTitle(request, (t) => t('contractText.overlay.heading')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const layer = layerOf(params.layer)
  const form = await parseForm(request, overlaySchema)
  if (!form.valid) return form.answer
  const { id = '', clauseId = '' } = params
  const { rowVersion, ...change } = form.value
  const written = await attempt(form.typed, () =>
    writeOverlay(actor, { id, rowVersion, clauseId, layer, form: change }),
  )
  return written.done ? redirect(`/juridisch/teksten/${id}/bepalingen/${clauseId}`, 303) : written.answer
}

export default function TextOverlay() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const { text, clause, layer, scope, ...read } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const back = `/juridisch/teksten/${text.id}/bepalingen/${clause.id}`
  const title = articleName(clause)
  return (
    <Page
      heading={t(`overlay.for.${layer}`)}
      eyebrow={title}
      breadcrumb={[
        { href: '/juridisch/teksten', label: t('heading') },
        { href: `/juridisch/teksten/${text.id}`, label: name(text) },
        { href: back, label: title },
      ]}
      errors={errors}
      width="text"
    >
      <Tensions tensions={clause.tensions} />
      <OverlayForm {...read} layer={layer} scope={scope} back={back} />
    </Page>
  )
}
