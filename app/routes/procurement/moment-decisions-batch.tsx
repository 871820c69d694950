import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { OverallBadge } from '#app/features/assessment/components/batch-lists.tsx'
import { readBatch } from '#app/features/assessment/read-batch.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'

export const meta: MetaFunction = () => [{ title: 'Verstuurde besluiten - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readBatch(actor, params.id ?? '', params.batchId ?? ''))
}

export default function DecisionBatchPage() {
  const t = useTranslations('decisions')
  const procurement = useTranslations('procurement')
  const locale = useLocale()
  const { moment, batch, decisions } = useLoaderData<typeof loader>()
  const busy = batch.letters < batch.decisions
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: procurement('title') },
        { href: `/inkoop/momenten/${moment.id}`, label: moment.name },
        { href: `/inkoop/momenten/${moment.id}/besluiten`, label: t('heading') },
      ]}
      heading={t('batch.heading', { day: formatDate(batch.decidedAt, locale) })}
      lead={t('batch.lead')}
      action={busy ? undefined : <LinkButton href="/inkoop/categorieen">{t('batch.next')}</LinkButton>}
    >
      <ProgressBar
        label={t('batch.progress', { made: batch.letters, total: batch.decisions })}
        value={batch.letters}
        max={batch.decisions}
      />
      {busy ? (
        <Alert heading={t('batch.busy')}>
          <p>{t('batch.busyMeaning')}</p>
          <p>
            <a href={`/inkoop/momenten/${moment.id}/besluiten/${batch.id}`}>{t('batch.refresh')}</a>
          </p>
        </Alert>
      ) : null}
      <SummaryList
        items={[
          { term: t('batch.decidedAt'), value: <Moment at={batch.decidedAt} /> },
          { term: t('batch.takenBy'), value: batch.takenBy },
          ...(batch.restReason ? [{ term: t('batch.rest'), value: batch.restReason }] : []),
        ]}
      />
      <Section heading={t('batch.decisions')}>
        <DataTable
          caption={t('batch.decisions')}
          captionHidden
          rows={decisions}
          rowKey={(one) => one.id}
          columns={[
            {
              key: 'provider',
              header: t('provider'),
              rowHeader: true,
              cell: (one) => <a href={`/inkoop/aanmeldingen/${one.applicationId}/besluit`}>{one.providerName}</a>,
            },
            { key: 'number', header: t('batch.decision'), cell: (one) => one.number },
            { key: 'outcome', header: t('outcome'), cell: (one) => <OverallBadge outcome={one.outcome} /> },
            {
              key: 'until',
              header: t('batch.objectionUntil'),
              cell: (one) => <Day on={lastDayBefore(one.objectionUntil)} />,
            },
            {
              key: 'letter',
              header: t('batch.letter'),
              cell: (one) =>
                one.letterFileId ? (
                  <a href={`/inkoop/bestanden/${one.letterFileId}`} download>
                    {one.number}.pdf
                  </a>
                ) : (
                  t('batch.letterWaits')
                ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
