import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Card, CardGrid } from '#app/components/card.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { requirePerson } from '#app/features/identity/current-person.server.ts'
import { organisationCookie } from '#app/features/identity/organisation-choice.server.ts'
import { localPath } from '#app/features/identity/redirect-target.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const { providers } = await load(() => requirePerson(request))
  return { title: pageTitle(request, (t) => t('identity.organisations.title')), providers }
}

export async function action({ request }: ActionFunctionArgs) {
  const { providers } = await load(() => requirePerson(request))
  const { provider } = typedFields(await readForm(request))
  const chosen = providers.find((one) => one.providerId === provider)
  if (!chosen) throw new Response(null, { status: 404 })
  const target = localPath(new URL(request.url).searchParams.get('naar'), '/aanbieder')
  const cookie = organisationCookie(chosen.providerId, publicUrl().startsWith('https:'))
  return redirect(target, { status: 303, headers: { 'Set-Cookie': cookie } })
}

export default function ChooseOrganisation() {
  const t = useTranslations('identity')
  const { providers } = useLoaderData<typeof loader>()
  if (providers.length === 0) {
    return (
      <Page heading={t('organisations.noneTitle')} lead={t('organisations.none')} width="text">
        <LinkButton href="/registreren">{t('organisations.register')}</LinkButton>
      </Page>
    )
  }
  return (
    <Page heading={t('organisations.title')} lead={t('organisations.lead')}>
      <CardGrid>
        {providers.map(({ providerId, legalName, role }) => (
          <Card key={providerId} heading={legalName} meta={t(`roles.${role}`)}>
            <Form>
              <HiddenField name="provider" value={providerId} />
              <Button kind="secondary">{t('organisations.choose', { name: legalName })}</Button>
            </Form>
          </Card>
        ))}
      </CardGrid>
    </Page>
  )
}
