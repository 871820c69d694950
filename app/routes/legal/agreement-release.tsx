import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { readForRegion } from '#app/features/agreement/read-for-region.server.ts'
import { releaseAgreement } from '#app/features/agreement/release-agreement.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Overeenkomst vrijgeven - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(() => readForRegion(actor, params.agreementId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const agreementId = params.agreementId ?? ''
  const outcome = await attempt({}, () => releaseAgreement(actor, agreementId))
  return outcome.done ? redirect(`/juridisch/overeenkomsten/${agreementId}`, 303) : outcome.answer
}

export default function ReleaseAgreement() {
  const t = useTranslations('legal.release')
  const { agreement } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const back = `/juridisch/overeenkomsten/${agreement.id}`
  return (
    <ConfirmPage
      heading={t('heading', { number: agreement.number })}
      breadcrumb={[{ href: back, label: agreement.number }]}
      errors={errors}
      happens={t('happens')}
      whom={agreement.providerName}
      receive={t('receive')}
      undo={t('undo')}
      confirmLabel={t('confirm')}
      back={{ href: back }}
    />
  )
}
