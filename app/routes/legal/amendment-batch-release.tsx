import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { readAmendmentBatch } from '#app/features/agreement/bulk/read-many.server.ts'
import { releaseAmendmentBatch } from '#app/features/agreement/bulk/release-many.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const { batch, items, ready } = await load(() => readAmendmentBatch(actor, params.batchId ?? ''))
  return {
    batchId: batch.id,
    ready,
    names: items.filter(({ made, released }) => made && !released).map(({ providerName }) => providerName),
    title: pageTitle(request, (t) => t('amendment.bulk.heading')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const batchId = params.batchId ?? ''
  const outcome = await attempt({}, () => releaseAmendmentBatch(actor, batchId))
  return outcome.done ? redirect(`/juridisch/wijzigingen/${batchId}`, 303) : outcome.answer
}

export default function ReleaseAmendmentBatch() {
  const t = useTranslations('amendment')
  const { batchId, ready, names } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const back = `/juridisch/wijzigingen/${batchId}`
  return (
    <ConfirmPage
      heading={t('bulk.release', { count: ready })}
      breadcrumb={[{ href: back, label: t('bulk.heading') }]}
      errors={errors}
      happens={t('bulk.releaseHappens')}
      whom={names.join(', ')}
      receive={t('bulk.releaseReceive')}
      undo={t('release.undo')}
      confirmLabel={t('bulk.release', { count: ready })}
      back={{ href: back }}
    />
  )
}
