import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { NewPasswordField } from '#app/features/identity/components/new-password-field.tsx'
import { newPasswordSchema } from '#app/features/identity/identity.schema.ts'
import { parseSecretForm } from '#app/features/identity/secret-form.server.ts'
import { confirmRegistration, readRegistration } from '#app/features/party/confirm-registration.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { kvkNumber, legalName, name, email } = await load(() =>
    readRegistration(tokenOf(request), context.clientAddress),
  )
  return { title: pageTitle(request, (t) => t('identity.confirm.title')), kvkNumber, legalName, name, email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = await parseSecretForm(request, newPasswordSchema)
  if (!parsed.valid) return parsed.answer
  const origin = { headers: request.headers, clientAddress: context.clientAddress }
  const outcome = await attempt({}, () => confirmRegistration(tokenOf(request), parsed.value.password, origin))
  return outcome.done ? redirect('/inloggen', { status: 303, headers: outcome.value.cookies }) : outcome.answer
}

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

export default function VerifyEmail() {
  const t = useTranslations('identity.confirm')
  const { kvkNumber, legalName, name, email } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page heading={t('title')} lead={t('lead')} errors={form.errors} width="text">
      <SummaryList
        items={[
          { term: t('organisation'), value: legalName },
          { term: t('kvkNumber'), value: kvkNumber },
          { term: t('name'), value: name },
          { term: t('email'), value: email },
        ]}
      />
      <Form>
        <NewPasswordField email={email} error={form.errorOf('password')} />
        <Button>{t('submit')}</Button>
      </Form>
    </Page>
  )
}
