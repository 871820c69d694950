import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { IndexationForm } from '#app/features/tariff/components/indexation-form.tsx'
import { indexationSchema } from '#app/features/tariff/indexation.schema.ts'
import { prepareIndexation } from '#app/features/tariff/prepare-indexation.server.ts'
import { readNewIndexation } from '#app/features/tariff/read-indexations.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Tarieven indexeren - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const procedureId = new URL(request.url).searchParams.get('procedure') ?? ''
  return { start: await load(() => readNewIndexation(actor, procedureId)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, indexationSchema)
  if (!form.valid) return form.answer
  const prepared = await attempt(form.typed, () => prepareIndexation(actor, form.value))
  return prepared.done ? redirect(`/inkoop/tarieven/indexering/${prepared.value}`, 303) : prepared.answer
}

export default function TariffIndexationNew() {
  const t = useTranslations('tariff')
  const { start } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      heading={t('form.heading')}
      eyebrow={start.title}
      lead={t('form.lead')}
      breadcrumb={[
        { href: '/inkoop', label: t('list.desk') },
        { href: '/inkoop/tarieven/indexering', label: t('list.heading') },
      ]}
      errors={errors}
      width="text"
    >
      <IndexationForm start={start} />
    </Page>
  )
}
