import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { Details } from '#app/components/explain.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { IndexedTariffs } from '#app/features/tariff/components/indexed-tariffs.tsx'
import { publishIndexationSchema } from '#app/features/tariff/indexation.schema.ts'
import { publishIndexation } from '#app/features/tariff/publish-indexation.server.ts'
import { readIndexation } from '#app/features/tariff/read-indexations.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { parseForm } from '#app/utils/form.server.ts'

const LIST = '/inkoop/tarieven/indexering'

export const meta: MetaFunction = () => [{ title: 'Tarieven publiceren - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const indexation = await load(() => readIndexation(actor, params.id ?? ''))
  if (!indexation.acts.includes('publish')) throw redirect(`${LIST}/${indexation.id}`)
  return { indexation }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, publishIndexationSchema)
  if (!form.valid) return form.answer
  const id = params.id ?? ''
  const published = await attempt(form.typed, () => publishIndexation(actor, { id, ...form.value }))
  return published.done ? redirect(`${LIST}/${id}`, 303) : published.answer
}

export default function TariffIndexationPublish() {
  const t = useTranslations('tariff')
  const { indexation } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const { id, year, tariffs, followers } = indexation
  return (
    <ConfirmPage
      heading={t('publish.heading', { year: String(year) })}
      breadcrumb={[
        { href: LIST, label: t('list.heading') },
        { href: `${LIST}/${id}`, label: t('list.of', { year: String(year) }) },
      ]}
      errors={errors}
      happens={t('publish.happens', { count: tariffs.length, day: formatDate(indexation.startsOn) })}
      whom={t('publish.whom', { followers })}
      receive={t('publish.receive')}
      undo={t('publish.undo')}
      confirmLabel={t('publish.confirm')}
      back={{ href: `${LIST}/${id}` }}
    >
      <HiddenField name="rowVersion" value={String(indexation.rowVersion)} />
      <Details summary={t('publish.tariffs', { count: tariffs.length })}>
        <IndexedTariffs tariffs={tariffs} />
      </Details>
    </ConfirmPage>
  )
}
