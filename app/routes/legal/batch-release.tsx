import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { readAgreementBatch } from '#app/features/agreement/batch/read-batch.server.ts'
import { releaseBatch } from '#app/features/agreement/batch/release-batch.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Overeenkomsten vrijgeven - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(async () => {
    const { batch, agreements, ready } = await readAgreementBatch(actor, params.batchId ?? '')
    const names = agreements.filter((one) => one.state === 'to-release').map((one) => one.providerName)
    return { batch: { id: batch.id, moment: batch.moment_name }, names, ready }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const batchId = params.batchId ?? ''
  const outcome = await attempt({}, () => releaseBatch(actor, batchId))
  return outcome.done ? redirect(`/juridisch/reeksen/${batchId}`, 303) : outcome.answer
}

export default function ReleaseBatch() {
  const t = useTranslations('batch')
  const { batch, names, ready } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const back = `/juridisch/reeksen/${batch.id}`
  return (
    <ConfirmPage
      heading={t('release.heading', { count: ready })}
      breadcrumb={[{ href: back, label: t('heading', { moment: batch.moment }) }]}
      errors={errors}
      happens={t('release.happens')}
      whom={names.join(', ')}
      receive={t('release.receive')}
      undo={t('release.undo')}
      confirmLabel={t('release.confirm', { count: ready })}
      back={{ href: back }}
    />
  )
}
