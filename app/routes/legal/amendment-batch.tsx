import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { resumeAmendments } from '#app/features/agreement/bulk/amend-many.server.ts'
import { BulkProgress } from '#app/features/agreement/bulk/components/bulk-progress.tsx'
import { BulkReview } from '#app/features/agreement/bulk/components/bulk-review.tsx'
import { readAmendmentBatch } from '#app/features/agreement/bulk/read-many.server.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { formatDate } from '#app/utils/format-date.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const read = await load(() => readAmendmentBatch(actor, params.batchId ?? ''))
  return { ...read, title: pageTitle(request, (t) => t('amendment.bulk.heading')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const batchId = params.batchId ?? ''
  const outcome = await attempt({}, () => resumeAmendments(actor, batchId))
  return outcome.done ? redirect(`/juridisch/wijzigingen/${batchId}`, 303) : outcome.answer
}

export default function AmendmentBatch() {
  const t = useTranslations('amendment.bulk')
  const words = useTranslations('amendment')
  const locale = useLocale()
  const { batch, items, ready, mayRelease } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      heading={t('title', { kind: words(`kind.${batch.kind}`), day: formatDate(batch.effective_on, locale) })}
      lead={t('lead')}
      breadcrumb={[{ href: '/juridisch/wijzigingen', label: words('heading') }]}
      errors={errors}
      sideNavigation={<LegalNavigation here="" />}
      action={
        mayRelease.allowed ? (
          <LinkButton href={`/juridisch/wijzigingen/${batch.id}/vrijgeven`}>
            {t('release', { count: ready })}
          </LinkButton>
        ) : undefined
      }
    >
      <BulkProgress batch={batch} />
      <SummaryList
        items={[
          { term: words('page.reason'), value: batch.reason },
          { term: t('madeBy'), value: batch.made_by_name },
          { term: t('madeAt'), value: <Moment at={batch.made_at} /> },
          ...(batch.released_by_name ? [{ term: words('page.releasedBy'), value: batch.released_by_name }] : []),
        ]}
      />
      <p>{t('unchanged', { count: batch.unchanged })}</p>
      {ready > 0 && !mayRelease.allowed ? <Alert>{t('second', { name: batch.made_by_name })}</Alert> : null}
      <BulkReview items={items} />
    </Page>
  )
}
