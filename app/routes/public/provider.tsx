import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { load } from '#app/utils/answer.server.ts'
import { formatDate } from '#app/utils/format-date.ts'
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
  const words = useTranslations('public.verify')
  const units = useTranslations('public.procedure.units')
  const locale = useLocale()
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
              ...(agreement.amendments.length > 0
                ? [
                    {
                      term: words('amendments'),
                      value: agreement.amendments
                        .map(({ number, effectiveOn }) =>
                          words('amendmentFrom', { number: String(number), day: formatDate(effectiveOn, locale) }),
                        )
                        .join('; '),
                    },
                  ]
                : []),
            ]}
          />
          {agreement.suspended_until ? (
            <Alert type="warning">{t('suspended', { day: formatDate(agreement.suspended_until, locale) })}</Alert>
          ) : null}
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
