import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { ListFiles } from '#app/components/data-list.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Page } from '#app/components/page.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { Section } from '#app/components/section.tsx'
import { DeskMoments } from '#app/features/admission/components/desk-moments.tsx'
import { ProcurementNavigation } from '#app/features/assessment/components/procurement-navigation.tsx'
import { QueueFilters } from '#app/features/assessment/components/queue-filters.tsx'
import { QueueTable } from '#app/features/assessment/components/queue-table.tsx'
import { queueHref, queueSearch, readFilter } from '#app/features/assessment/queue-filter.ts'
import { readQueue } from '#app/features/assessment/read-queue.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Inkoop - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const filter = readFilter(new URL(request.url).searchParams)
  return load(async () => ({ filter, ...(await readQueue(actor, filter)) }))
}

export default function ProcurementOverview() {
  const t = useTranslations('procurement')
  const desk = useLoaderData<typeof loader>()
  const { next, late } = desk
  return (
    <Page
      sideNavigation={<ProcurementNavigation here="/inkoop" />}
      heading={t('overview.heading')}
      lead={t('overview.lead')}
      action={next ? <LinkButton href={`/inkoop/aanmeldingen/${next.id}`}>{t('overview.next')}</LinkButton> : undefined}
    >
      {late > 0 ? (
        <Alert type="warning" heading={t('overview.late', { count: late })}>
          <p>{t('overview.lateMeaning')}</p>
        </Alert>
      ) : null}
      <KeyFigures
        figures={(['to-assess', 'repair-in', 'to-confirm', 'category-to-confirm'] as const).map((stage) => ({
          label: t(`stage.${stage}`),
          value: desk.moments.reduce((sum, moment) => sum + moment.counts[stage], 0),
          href: queueHref({ stage }),
        }))}
      />
      <Section heading={t('overview.moments')}>
        <DeskMoments moments={desk.moments} now={desk.now} />
      </Section>
      <Section id="werkvoorraad" heading={t('overview.queue')} lead={t('overview.found', { count: desk.total })}>
        <QueueFilters filter={desk.filter} counts={desk.counts} moments={desk.moments} />
        {desk.total > 0 ? (
          <ListFiles path="/inkoop/werkvoorraad/lijst" query={queueSearch({ ...desk.filter, page: 1 })} />
        ) : null}
        <QueueTable lines={desk.lines} filter={desk.filter} caption={t('overview.queue')} />
        <Pagination page={desk.page} pages={desk.pages} href={(page) => queueHref({ ...desk.filter, page })} />
      </Section>
    </Page>
  )
}
