import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import { categoryCode } from '#app/features/procedure/procedure.schema.ts'
import { load } from '#app/utils/answer.server.ts'
import { clean } from '#app/utils/form.server.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { listMunicipalities } from '#db/queries/region.queries.ts'
import { listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [{ title: 'Gecontracteerde aanbieders - Openhuis' }]

const LONGEST = 100

export function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const text = (name: string) => clean(query.get(name) ?? '').slice(0, LONGEST)
  const category = categoryCode.safeParse(text('categorie')).data ?? ('' as const)
  const filter = { name: text('naam'), product: text('product'), municipality: text('gemeente'), category }
  return load(() =>
    inTransaction(PUBLIC, async (db) => {
      const procedures = await listPublishedProcedures(db)
      const products = procedures.flatMap(({ content }) => productsOf(content)).filter((product) => product.openHouse)
      return {
        filter,
        providers: await listAdmittedProviders(db, filter),
        products: products.map(({ code, name }) => ({ value: code, label: name })),
        municipalities: listMunicipalities().map(({ code, name }) => ({ value: code, label: name })),
      }
    }),
  )
}

export default function Providers() {
  const t = useTranslations('public.register')
  const { filter, providers, products, municipalities } = useLoaderData<typeof loader>()
  const all = { value: '', label: t('all') }
  const categories = (['A', 'B', 'C'] as const).map((code) => ({
    value: code,
    label: t('category', { category: code }),
  }))
  return (
    <Page heading={t('heading')} lead={t('lead')} breadcrumb={[{ href: '/', label: t('home') }]}>
      <Form method="get" inline label={t('search')}>
        <TextField name="naam" label={t('name')} defaultValue={filter.name} />
        <SelectField name="product" label={t('product')} options={[all, ...products]} defaultValue={filter.product} />
        <SelectField
          name="gemeente"
          label={t('municipality')}
          options={[all, ...municipalities]}
          defaultValue={filter.municipality}
        />
        <SelectField
          name="categorie"
          label={t('categoryLabel')}
          options={[all, ...categories]}
          defaultValue={filter.category}
        />
        <Button kind="secondary">{t('find')}</Button>
      </Form>
      <p>{t('count', { count: providers.length })}</p>
      <DataTable
        caption={t('heading')}
        captionHidden
        rows={providers}
        rowKey={(provider) => provider.agreement_number}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t('name'),
            rowHeader: true,
            cell: (provider) => <a href={`/aanbieders/${provider.kvk_number}`}>{provider.name}</a>,
          },
          { key: 'kvk', header: t('kvk'), cell: (provider) => provider.kvk_number },
          { key: 'category', header: t('categoryLabel'), cell: (provider) => provider.category },
          {
            key: 'products',
            header: t('products'),
            cell: (provider) => provider.products.map((product) => product.name).join(', '),
          },
          { key: 'term', header: t('until'), cell: (provider) => <Day on={provider.ends_on} /> },
        ]}
      />
    </Page>
  )
}
