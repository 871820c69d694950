import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { ReferenceTables } from '#app/features/reference-data/components/reference-tables.tsx'
import { readReferences } from '#app/features/reference-data/read-references.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Referentiegegevens - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const asked = new URL(request.url).searchParams.get('jaar') ?? ''
  return load(() => readReferences(actor, asked))
}

export default function ReferenceData() {
  const t = useTranslations('referenceData')
  const { reference, version, years, loads } = useLoaderData<typeof loader>()
  const { year } = reference
  const all = [...reference.values, ...reference.bands, ...reference.scales, ...reference.indices]
  const assumed = all.filter((one) => one.status === 'assumed').length
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      action={<LinkButton href={`/beheer/referentiegegevens/laden?jaar=${String(year)}`}>{t('toLoad')}</LinkButton>}
      sideNavigation={<AdminNavigation here="/beheer/referentiegegevens" />}
    >
      <TabLinks
        label={t('years')}
        tabs={years.map((one) => ({
          href: `/beheer/referentiegegevens?jaar=${String(one)}`,
          label: String(one),
          current: one === year,
        }))}
      />
      <KeyFigures
        figures={[
          { label: t('version'), value: version === 0 ? t('shipped') : String(version) },
          { label: t('found'), value: all.length - assumed },
          { label: t('assumed'), value: assumed },
        ]}
      />
      <p>
        <a href={`/beheer/referentiegegevens/${String(year)}/gegevens.csv`} download>
          {t('download', { year: String(year) })}
        </a>
      </p>
      <ReferenceTables reference={reference} />
      <Section heading={t('loads')}>
        <DataTable
          caption={t('loads')}
          captionHidden
          rows={loads}
          rowKey={(one) => one.id}
          empty={<p className="oh-muted">{t('noLoads')}</p>}
          columns={[
            { key: 'year', header: t('load.year'), rowHeader: true, cell: (one) => String(one.year) },
            { key: 'version', header: t('version'), align: 'end', cell: (one) => one.version },
            { key: 'reason', header: t('load.reason'), cell: (one) => one.reason },
            { key: 'file', header: t('load.file'), cell: (one) => one.file_name },
            {
              key: 'by',
              header: t('loadedBy'),
              cell: (one) => (
                <>
                  {one.loaded_by_name}, <Moment at={one.loaded_at} short />
                </>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
