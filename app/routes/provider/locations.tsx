import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { addLocation, removeLocation } from '#app/features/party/change-locations.server.ts'
import { locationSchema } from '#app/features/party/location.schema.ts'
import { mayEditFacts } from '#app/features/party/provider.policy.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'
import { listLocations } from '#db/queries/location.queries.ts'
import { inTransaction } from '#db/transaction.ts'

const HERE = '/organisatie/locaties'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => ({
    title: pageTitle(request, (t) => t('provider.locations.title')),
    locations: await inTransaction(actor, (db) => listLocations(db, actor.providerId)),
    mayEdit: mayEditFacts(actor),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const typed = typedFields(await readForm(request))
  if (firstText(typed.intent) === 'remove') {
    const removed = await attempt(typed, () => removeLocation(actor, firstText(typed.locationId)))
    return removed.done ? redirect(HERE, 303) : removed.answer
  }
  const form = parseTyped(typed, locationSchema)
  if (!form.valid) return form.answer
  const added = await attempt(typed, () => addLocation(actor, form.value, randomUUID()))
  return added.done ? redirect(HERE, 303) : added.answer
}

export default function Locations() {
  const t = useTranslations('provider.locations')
  const organisation = useTranslations('provider.organisation')
  const { locations, mayEdit } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/organisatie', label: organisation('title') }]}
      errors={form.errors}
    >
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={locations}
        rowKey={(location) => location.id}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
        columns={[
          { key: 'name', header: t('name'), rowHeader: true, cell: (one) => one.name },
          { key: 'branchNumber', header: t('branchNumber'), cell: (one) => one.branchNumber },
          {
            key: 'address',
            header: t('address'),
            cell: (one) => `${one.street} ${one.houseNumber}, ${one.postalCode} ${one.town}`,
          },
          ...(mayEdit
            ? [
                {
                  key: 'actions',
                  header: t('actions'),
                  cell: (one: { id: string; name: string }) => <Remove {...one} />,
                },
              ]
            : []),
        ]}
      />
      {mayEdit ? <AddForm form={form} /> : null}
    </Page>
  )
}

function Remove({ id, name }: { id: string; name: string }) {
  const t = useTranslations('provider.locations')
  return (
    <Form>
      <HiddenField name="locationId" value={id} />
      <Button kind="subtle" name="intent" value="remove">
        {t('remove')}
        <span className="oh-visually-hidden"> {name}</span>
      </Button>
    </Form>
  )
}

function AddForm({ form }: { form: ReturnType<typeof useFormAnswer> }) {
  const t = useTranslations('provider.locations')
  const field = (name: 'name' | 'branchNumber' | 'street' | 'houseNumber' | 'postalCode' | 'town') => ({
    name,
    label: t(name),
    defaultValue: form.typed(name),
    error: form.errorOf(name),
  })
  return (
    <Section heading={t('add')}>
      <Form label={t('add')}>
        <TextField {...field('name')} />
        <TextField {...field('branchNumber')} description={t('branchNumberHint')} inputMode="numeric" />
        <TextField {...field('street')} />
        <TextField {...field('houseNumber')} width="short" />
        <TextField {...field('postalCode')} width="short" />
        <TextField {...field('town')} />
        <Button>{t('submit')}</Button>
      </Form>
    </Section>
  )
}
