import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ProvisionForm } from '#app/features/agreement/text/components/overlay-form.tsx'
import { useTextName } from '#app/features/agreement/text/components/text-state.tsx'
import { readNextProvision } from '#app/features/agreement/text/read-text.server.ts'
import { provisionSchema } from '#app/features/agreement/text/text.schema.ts'
import { writeProvision } from '#app/features/agreement/text/write-clause.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const read = await load(() => readNextProvision(actor, params.id ?? ''))
  if (!read.mayWrite) throw redirect(`/juridisch/teksten/${read.text.id}`)
  const title = pageTitle(request, (t) => t('contractText.provision.heading', { article: read.article }))
  return { ...read, title }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const form = await parseForm(request, provisionSchema)
  if (!form.valid) return form.answer
  const id = params.id ?? ''
  const { rowVersion, ...provision } = form.value
  const written = await attempt(form.typed, () => writeProvision(actor, { id, rowVersion, form: provision }))
  return written.done ? redirect(`/juridisch/teksten/${id}/bepalingen/${written.value}`, 303) : written.answer
}

export default function TextProvision() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const { text, rowVersion, article, slots } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const back = `/juridisch/teksten/${text.id}`
  return (
    <Page
      heading={t('provision.heading', { article })}
      lead={t('provision.lead')}
      breadcrumb={[
        { href: '/juridisch/teksten', label: t('heading') },
        { href: back, label: name(text) },
      ]}
      errors={errors}
      width="text"
    >
      <ProvisionForm rowVersion={rowVersion} slots={slots} back={back} article={article} />
    </Page>
  )
}
