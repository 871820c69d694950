import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readParty } from '#app/features/application/read-parties.server.ts'
import { removeParty } from '#app/features/application/remove-party.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.party.name ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readParty(actor, params.id ?? '', params.partyId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = { applicationId: params.id ?? '', partyId: params.partyId ?? '' }
  await load(() => readParty(actor, place.applicationId, place.partyId))
  const removed = await attempt({}, () => removeParty(actor, place))
  return removed.done ? redirect(pagesOf(place.applicationId).parties, 303) : removed.answer
}

export default function ApplicationPartyRemove() {
  const t = useTranslations('parties')
  const tasks = useTranslations('application.tasks')
  const { head, party } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const pages = pagesOf(head.id)
  const { name } = party
  return (
    <ConfirmPage
      heading={t('party.removeTitle', { name })}
      breadcrumb={[
        { href: '/aanbieder', label: tasks('overview') },
        { href: pages.tasks, label: tasks('title', { number: head.number }) },
        { href: pages.parties, label: t('list.title') },
      ]}
      errors={form.errors}
      happens={t('party.removeHappens', { name })}
      whom={`${name}, KVK ${party.kvkNumber}`}
      undo={t('party.removeUndo')}
      confirmLabel={t('party.remove')}
      back={{ href: pages.party(party.id) }}
      danger
    />
  )
}
