import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { rowVersion } from '#app/features/application/application.schema.ts'
import { findLastChange } from '#app/features/audit/last-change.server.ts'
import { requireProviderRole } from '#app/features/identity/current-person.server.ts'
import { localPath } from '#app/features/identity/redirect-target.ts'
import { OrganisationFields } from '#app/features/party/components/organisation-fields.tsx'
import { editOrganisation } from '#app/features/party/edit-organisation.server.ts'
import { organisationForm } from '#app/features/party/organisation.form.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

/** The page that sent the reader here, to go back to. */
const backOf = (request: Request) => localPath(new URL(request.url).searchParams.get('naar'), '/organisatie')

/** This very page, with the way back in its address. */
const hereOf = (request: Request) => `/organisatie/gegevens${new URL(request.url).search}`

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProviderRole(request, 'administrator', 'editor')
  return load(() =>
    inTransaction(actor, async (db) => {
      const provider = found(await findProvider(db, actor.providerId))
      const change = await findLastChange(db, `provider:${provider.id}`, { kind: 'provider.facts-changed' })
      return {
        ...provider,
        change,
        title: pageTitle(request, (t) => t('provider.facts.title')),
        back: backOf(request),
        here: hereOf(request),
      }
    }),
  )
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireProviderRole(request, 'administrator', 'editor')
  const form = await parseForm(request, organisationForm)
  if (!form.valid) return form.answer
  const version = rowVersion.parse(form.typed.rowVersion)
  const attempted = await attempt(form.typed, () =>
    editOrganisation(actor, { organisation: form.value, rowVersion: version }),
  )
  return attempted.done ? redirect(backOf(request), 303) : attempted.answer
}

export default function OrganisationFactsPage() {
  const t = useTranslations('provider.facts')
  const organisation = useTranslations('provider.organisation')
  const common = useTranslations('common.form')
  const { facts, rowVersion: version, back, change, here } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/organisatie', label: organisation('title') }]}
      errors={form.errors}
      width="text"
    >
      <Form>
        <HiddenField name="rowVersion" value={String(version)} />
        <OrganisationFields known={facts} form={form} stored={{ change, keepTheirsHref: here }} />
        <ButtonGroup>
          <Button>{common('save')}</Button>
          <LinkButton kind="secondary" href={back}>
            {common('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
