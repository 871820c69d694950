import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { ProcurementNavigation } from '#app/features/assessment/components/procurement-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { readIndexations } from '#app/features/tariff/read-indexations.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'

export const meta: MetaFunction = () => [{ title: 'Indexering van tarieven - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return { procedures: await load(() => readIndexations(actor)) }
}

export default function TariffIndexations() {
  const t = useTranslations('tariff')
  const locale = useLocale()
  const { procedures } = useLoaderData<typeof loader>()
  return (
    <Page
      sideNavigation={<ProcurementNavigation here="/inkoop/tarieven/indexering" />}
      heading={t('list.heading')}
      lead={t('list.lead')}
      breadcrumb={[{ href: '/inkoop', label: t('list.desk') }]}
    >
      {procedures.map((procedure) => (
        <Section
          key={procedure.id}
          heading={procedure.title}
          lead={t('list.procedure', { products: procedure.products, year: String(procedure.firstYear) })}
          action={
            procedure.open ? undefined : (
              <LinkButton href={`/inkoop/tarieven/indexering/nieuw?procedure=${procedure.id}`}>
                {t('list.new')}
              </LinkButton>
            )
          }
        >
          <DataTable
            caption={t('list.caption', { title: procedure.title })}
            captionHidden
            rows={procedure.indexations}
            rowKey={(one) => one.id}
            empty={<EmptyState heading={t('list.none')}>{t('list.noneMeaning')}</EmptyState>}
            columns={[
              {
                key: 'year',
                header: t('list.year'),
                rowHeader: true,
                cell: (one) => (
                  <a href={`/inkoop/tarieven/indexering/${one.id}`}>{t('list.of', { year: String(one.year) })}</a>
                ),
              },
              {
                key: 'index',
                header: t('list.index'),
                align: 'end',
                cell: (one) => formatPercentage(euro(one.index).times(100).toFixed(), locale),
              },
              { key: 'from', header: t('list.from'), cell: (one) => <Day on={one.startsOn} /> },
              { key: 'status', header: t('list.status'), cell: (one) => t(`status.${one.status}`) },
              { key: 'by', header: t('list.by'), cell: (one) => one.preparedBy },
            ]}
          />
          <p>
            <a href={`/procedures/${procedure.slug}/tarieven`}>{t('list.public')}</a>
          </p>
        </Section>
      ))}
    </Page>
  )
}
