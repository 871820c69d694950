import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { NewPasswordField } from '#app/features/identity/components/new-password-field.tsx'
import { signedInPerson } from '#app/features/identity/current-person.server.ts'
import { joinSchema } from '#app/features/identity/identity.schema.ts'
import { organisationCookie } from '#app/features/identity/organisation-choice.server.ts'
import { parseSecretForm } from '#app/features/identity/secret-form.server.ts'
import { joinWithAccount, joinWithNewAccount, readInvitation } from '#app/features/party/accept-invitation.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const invitation = await load(() => readInvitation(token, context.clientAddress))
  const person = await load(() => signedInPerson(request))
  const { providerName, role, email, expiresAt, hasAccount } = invitation
  return {
    title: pageTitle(request, (t) => t('identity.invitation.title', { provider: providerName })),
    invitation: { providerName, role, email, expiresAt },
    here: `/uitnodiging/${token}`,
    signedInAs: person?.email ?? null,
    hasAccount,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = params.token ?? ''
  const { clientAddress } = context
  const { providerId } = await load(() => readInvitation(token, clientAddress))
  const choice = organisationCookie(providerId, publicUrl().startsWith('https:'))
  const person = await signedInPerson(request)
  if (person) {
    const outcome = await attempt({}, () => joinWithAccount(token, person, clientAddress))
    return outcome.done ? redirect('/aanbieder', { status: 303, headers: { 'Set-Cookie': choice } }) : outcome.answer
  }
  const parsed = await parseSecretForm(request, joinSchema)
  if (!parsed.valid) return parsed.answer
  const origin = { headers: request.headers, clientAddress }
  const outcome = await attempt(parsed.typed, () => joinWithNewAccount(token, parsed.value, origin))
  if (!outcome.done) return outcome.answer
  return redirect('/aanbieder', { status: 303, headers: outcome.value.cookies })
}

export default function AcceptInvitation() {
  const t = useTranslations('identity')
  const { invitation } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page
      heading={t('invitation.title', { provider: invitation.providerName })}
      lead={t('invitation.lead')}
      errors={form.errors}
      width="text"
    >
      <SummaryList
        items={[
          { term: t('invitation.provider'), value: invitation.providerName },
          {
            term: t('invitation.role'),
            value: `${t(`roles.${invitation.role}`)}. ${t(`roleMeaning.${invitation.role}`)}`,
          },
          { term: t('invitation.email'), value: invitation.email },
          { term: t('invitation.expires'), value: <Moment at={invitation.expiresAt} /> },
        ]}
      />
      <WayIn />
    </Page>
  )
}

/** What to do next depends on who is at the screen: nobody yet, the invited person, or somebody else. */
function WayIn() {
  const t = useTranslations('identity.invitation')
  const { invitation, signedInAs, hasAccount, here } = useLoaderData<typeof loader>()
  if (signedInAs === invitation.email) {
    return (
      <Form>
        <Button>{t('join')}</Button>
      </Form>
    )
  }
  if (signedInAs !== null) {
    return (
      <Alert type="warning">
        <p>{t('other', { email: signedInAs, invited: invitation.email })}</p>
        <Form action="/uitloggen">
          <Button kind="secondary">{t('signOut')}</Button>
        </Form>
      </Alert>
    )
  }
  if (!hasAccount) return <NewAccountForm />
  return (
    <Alert>
      <p>{t('signInFirst')}</p>
      <LinkButton href={`/inloggen?naar=${encodeURIComponent(here)}`}>{t('signIn')}</LinkButton>
    </Alert>
  )
}

function NewAccountForm() {
  const t = useTranslations('identity.invitation')
  const { invitation } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Form>
      <TextField
        name="name"
        label={t('name')}
        autoComplete="name"
        defaultValue={form.typed('name')}
        error={form.errorOf('name')}
      />
      <NewPasswordField email={invitation.email} error={form.errorOf('password')} />
      <Button>{t('create')}</Button>
    </Form>
  )
}
