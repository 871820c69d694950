import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { WhatIfForm } from '#app/features/category/components/what-if-form.tsx'
import { WhatIfOutcome } from '#app/features/category/components/what-if-outcome.tsx'
import { readWhatIf } from '#app/features/category/read-what-if.server.ts'
import { saveCategoryRules } from '#app/features/category/save-category-rules.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Categorieën: wat als - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const search = new URL(request.url).searchParams
  const asked = { typed: (name: string) => search.get(name), without: search.getAll('zonder') }
  const what = await load(() => readWhatIf(actor, params.id ?? '', search.has('bereken') ? asked : null))
  return { ...what, typed: search.has('bereken') ? Object.fromEntries(search) : {}, asked: search.has('bereken') }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const typed = typedFields(await readForm(request))
  const id = params.id ?? ''
  const asked = {
    typed: (name: string) => (typed[name] === undefined ? null : firstText(typed[name])),
    without: [typed.zonder ?? []].flat(),
    rowVersion: Number(firstText(typed.rowVersion)),
  }
  const saved = await attempt(typed, () => saveCategoryRules(actor, id, asked))
  return saved.done ? redirect(`/inkoop/procedures/${id}/categorieen/wat-als?bewaard`, 303) : saved.answer
}

export default function CategoryWhatIf() {
  const t = useTranslations('category')
  const what = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: '/inkoop/categorieen', label: t('overviewHeading') },
      ]}
      eyebrow={what.title}
      heading={t('whatIf.heading')}
      lead={t('whatIf.lead', { version: String(what.version), count: what.providers })}
      errors={errors}
    >
      <WhatIfForm what={what} />
      <WhatIfOutcome what={what} />
    </Page>
  )
}
