import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { BatchProgress } from '#app/features/agreement/batch/components/batch-progress.tsx'
import { BatchReview } from '#app/features/agreement/batch/components/batch-review.tsx'
import { resumeBatch } from '#app/features/agreement/batch/make-agreements.server.ts'
import { readAgreementBatch } from '#app/features/agreement/batch/read-batch.server.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Overeenkomsten ${data?.batch.moment_name ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(() => readAgreementBatch(actor, params.batchId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const batchId = params.batchId ?? ''
  const outcome = await attempt({}, () => resumeBatch(actor, batchId))
  return outcome.done ? redirect(`/juridisch/reeksen/${batchId}`, 303) : outcome.answer
}

export default function BatchPage() {
  const t = useTranslations('batch')
  const { batch, same, unequalTariffs, agreements, ready, mayRelease } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      heading={t('heading', { moment: batch.moment_name })}
      lead={t('lead')}
      breadcrumb={[{ href: '/juridisch', label: t('desk') }]}
      errors={errors}
      sideNavigation={<LegalNavigation here="" />}
      action={
        mayRelease.allowed ? (
          <LinkButton href={`/juridisch/reeksen/${batch.id}/vrijgeven`}>
            {t('release.link', { count: ready })}
          </LinkButton>
        ) : undefined
      }
    >
      <BatchProgress batch={batch} />
      <SummaryList
        items={[
          { term: t('madeBy'), value: batch.made_by_name },
          { term: t('madeAt'), value: <Moment at={batch.made_at} /> },
          { term: t('released'), value: t('releasedCount', { released: batch.released, total: batch.total }) },
          ...(batch.released_by_name ? [{ term: t('releasedBy'), value: batch.released_by_name }] : []),
        ]}
      />
      {batch.hashes === 1 ? <Alert type="ok">{t('sameText')}</Alert> : null}
      {batch.hashes > 1 ? <Alert type="warning">{t('otherText', { count: batch.hashes })}</Alert> : null}
      {unequalTariffs.length > 0 ? (
        <Alert type="error">{t('unequalTariffs', { codes: unequalTariffs.join(', ') })}</Alert>
      ) : null}
      {ready > 0 && !mayRelease.allowed ? (
        <Alert heading={t('second.heading')}>{t('second.meaning', { name: batch.made_by_name })}</Alert>
      ) : null}
      <BatchReview agreements={agreements} same={same} />
    </Page>
  )
}
