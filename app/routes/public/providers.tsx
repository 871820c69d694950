import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { readRegister, registerList } from '#app/features/agreement/register-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Gecontracteerde aanbieders - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { providers, products } = await load(readRegister)
  const shape = registerList(translatorOf(request), products)
  return { list: listPage(providers, shape, new URL(request.url).searchParams) }
}

export default function Providers() {
  const t = useTranslations('public.register')
  const { list } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('heading')} lead={t('lead')} breadcrumb={[{ href: '/', label: t('home') }]}>
      <DataList
        list={list}
        caption={t('heading')}
        exportPath="/aanbieders/lijst"
        rowKey={(provider) => provider.agreement_number}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        cells={[
          {
            key: 'name',
            rowHeader: true,
            cell: (provider) => <a href={`/aanbieders/${provider.kvk_number}`}>{provider.name}</a>,
          },
          { key: 'kvk', cell: (provider) => provider.kvk_number },
          { key: 'category', cell: (provider) => provider.category },
          { key: 'products', cell: (provider) => provider.products.map((product) => product.name).join(', ') },
          { key: 'until', cell: (provider) => <Day on={provider.ends_on} /> },
        ]}
      />
    </Page>
  )
}
