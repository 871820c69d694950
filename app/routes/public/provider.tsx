import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { findAdmittedProvider } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Aanbieder'} - Openhuis` }]

export function loader({ params }: LoaderFunctionArgs) {
  return load(async () => {
    const agreements = await inTransaction(PUBLIC, (db) => findAdmittedProvider(db, params.kvk ?? ''))
    const { name } = found(agreements[0])
    const shown = agreements.map((agreement) => ({
      ...agreement,
      products: agreement.products.map((product) => ({
        ...product,
        places: product.municipalities.map(municipalityName).join(', '),
      })),
    }))
    return { name, agreements: shown }
  })
}

export default function Provider() {
  const t = useTranslations('public.register')
  const units = useTranslations('public.procedure.units')
  const { name, agreements } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={name}
      breadcrumb={[
        { href: '/', label: t('home') },
        { href: '/aanbieders', label: t('heading') },
      ]}
    >
      {agreements.map((agreement) => (
        <Section key={agreement.agreement_number} heading={t('agreement', { number: agreement.agreement_number })}>
          <SummaryList
            items={[
              { term: t('kvk'), value: agreement.kvk_number },
              { term: t('categoryLabel'), value: agreement.category },
              { term: t('from'), value: <Day on={agreement.starts_on} /> },
              { term: t('until'), value: <Day on={agreement.ends_on} /> },
            ]}
          />
          <DataTable
            caption={t('products')}
            rows={agreement.products}
            rowKey={(product) => product.code}
            columns={[
              { key: 'name', header: t('product'), rowHeader: true, cell: (product) => product.name },
              {
                key: 'tariff',
                header: t('tariff'),
                align: 'end',
                cell: (product) => (
                  <>
                    <Euro amount={product.tariff} /> {units(product.unit)}
                  </>
                ),
              },
              { key: 'places', header: t('municipalities'), cell: (product) => product.places },
              { key: 'from', header: t('from'), cell: (product) => <Day on={product.startsOn} /> },
            ]}
          />
        </Section>
      ))}
    </Page>
  )
}
