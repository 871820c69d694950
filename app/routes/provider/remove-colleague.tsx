import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireProviderRole } from '#app/features/identity/current-person.server.ts'
import { removeColleague } from '#app/features/party/remove-colleague.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findProvider, listColleagues } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProviderRole(request, 'administrator')
  const { provider, name } = await load(() =>
    inTransaction(actor, async (db) => ({
      provider: found(await findProvider(db, actor.providerId)).legalName,
      name: found((await listColleagues(db, actor.providerId)).find(({ id }) => id === params.personId)).name,
    })),
  )
  return { title: pageTitle(request, (t) => t('identity.removeColleague.title', { name })), provider, name }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProviderRole(request, 'administrator')
  const outcome = await attempt({}, () => removeColleague(actor, params.personId ?? ''))
  return outcome.done ? redirect('/organisatie/collegas', 303) : outcome.answer
}

export default function RemoveColleague() {
  const t = useTranslations('identity')
  const { provider, name } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <ConfirmPage
      heading={t('removeColleague.title', { name })}
      breadcrumb={[{ href: '/organisatie/collegas', label: t('colleagues.title') }]}
      errors={errors}
      happens={t('removeColleague.happens', { name, provider })}
      whom={name}
      undo={`${t('removeColleague.keeps', { name })} ${t('removeColleague.undo', { name })}`}
      confirmLabel={t('removeColleague.submit')}
      back={{ href: '/organisatie/collegas' }}
      danger
    />
  )
}
