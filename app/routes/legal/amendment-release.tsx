import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { readAmendmentForRegion } from '#app/features/agreement/amendment/read-amendment.server.ts'
import { releaseAmendment } from '#app/features/agreement/amendment/release-amendment.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.amendment.printed ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  return load(() => readAmendmentForRegion(actor, place))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  const outcome = await attempt({}, async () => {
    const { amendment } = await readAmendmentForRegion(actor, place)
    await releaseAmendment(actor, { agreementId: place.agreementId, amendmentId: amendment.id })
  })
  return outcome.done
    ? redirect(`/juridisch/overeenkomsten/${place.agreementId}/wijzigingen/${String(place.number)}`, 303)
    : outcome.answer
}

export default function ReleaseAmendment() {
  const t = useTranslations('amendment')
  const { amendment } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const back = `/juridisch/overeenkomsten/${amendment.agreement.id}/wijzigingen/${String(amendment.number)}`
  return (
    <ConfirmPage
      heading={t('release.title', { number: amendment.printed })}
      breadcrumb={[{ href: back, label: t('page.heading', { number: amendment.printed }) }]}
      errors={errors}
      happens={t('release.happens')}
      whom={amendment.agreement.providerName}
      receive={t(`release.receive.${amendment.manner}`)}
      undo={t('release.undo')}
      confirmLabel={t('release.confirm')}
      back={{ href: back }}
    />
  )
}
