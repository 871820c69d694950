import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { ProcurementNavigation } from '#app/features/assessment/components/procurement-navigation.tsx'
import { categoryList, readCategories } from '#app/features/category/category-list.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Categorieën - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const assignments = await load(() => readCategories(actor))
  const list = listPage(assignments, categoryList(translatorOf(request)), new URL(request.url).searchParams)
  const count = (category: string | null) => assignments.filter((one) => one.category === category).length
  const procedures = [...new Set(assignments.map((one) => one.procedure_id))]
  return { list, procedures, counts: { A: count('A'), B: count('B'), C: count('C'), waiting: count(null) } }
}

const CODES = ['A', 'B', 'C'] as const

export default function Categories() {
  const t = useTranslations('category')
  const { list, procedures, counts } = useLoaderData<typeof loader>()
  return (
    <Page
      sideNavigation={<ProcurementNavigation here="/inkoop/categorieen" />}
      breadcrumb={[{ href: '/inkoop', label: t('procurement') }]}
      heading={t('overviewHeading')}
      lead={t('overviewLead')}
      action={
        <ButtonGroup>
          <LinkButton kind="secondary" href="/inkoop/categorieen/herbeoordeling">
            {t('reassess.link')}
          </LinkButton>
          {procedures.map((id) => (
            <LinkButton key={id} kind="secondary" href={`/inkoop/procedures/${id}/categorieen/wat-als`}>
              {t('whatIf.link')}
            </LinkButton>
          ))}
        </ButtonGroup>
      }
    >
      <KeyFigures
        figures={[
          ...CODES.map((category) => ({ label: t('category', { category }), value: counts[category] })),
          { label: t('waiting'), value: counts.waiting },
        ]}
      />
      <DataList
        list={list}
        caption={t('overviewHeading')}
        exportPath="/inkoop/categorieen/lijst"
        rowKey={(one) => one.id}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        cells={[
          {
            key: 'provider',
            rowHeader: true,
            cell: (one) => (
              <a
                href={
                  one.application_id
                    ? `/inkoop/aanmeldingen/${one.application_id}/categorie`
                    : `/inkoop/categorieen/toewijzing/${one.id}`
                }
              >
                {one.provider_name}
              </a>
            ),
          },
          { key: 'proposed', cell: (one) => one.proposed },
          {
            key: 'fixed',
            cell: (one) => one.category ?? <StatusBadge tone="warning">{t('waiting')}</StatusBadge>,
          },
          { key: 'motive', cell: (one) => one.motive ?? '-' },
          { key: 'by', cell: (one) => one.confirmed_by_name ?? '-' },
          { key: 'from', cell: (one) => <Day on={one.effective_from} /> },
        ]}
      />
    </Page>
  )
}
