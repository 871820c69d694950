import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { emailOnlySchema } from '#app/features/identity/identity.schema.ts'
import { requestPasswordReset } from '#app/features/identity/password-reset.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export function loader({ request }: LoaderFunctionArgs) {
  const sent = new URL(request.url).searchParams.has('verstuurd')
  return { title: pageTitle(request, (t) => t('identity.forgot.title')), sent }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const parsed = await parseForm(request, emailOnlySchema)
  if (!parsed.valid) return parsed.answer
  const origin = { request, clientAddress: context.clientAddress }
  const outcome = await attempt(parsed.typed, () => requestPasswordReset(parsed.value.email, origin))
  return outcome.done ? redirect('/wachtwoord-vergeten?verstuurd=1', 303) : outcome.answer
}

export default function ForgotPassword() {
  const t = useTranslations('identity.forgot')
  const { sent } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  if (sent) {
    return (
      <Page heading={t('sentTitle')} lead={t('sentLead')} width="text">
        <LinkButton kind="secondary" href="/wachtwoord-vergeten">
          {t('again')}
        </LinkButton>
      </Page>
    )
  }
  return (
    <Page heading={t('title')} lead={t('lead')} errors={form.errors} width="text">
      <Form>
        <TextField
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          defaultValue={form.typed('email')}
          error={form.errorOf('email')}
        />
        <Button>{t('submit')}</Button>
      </Form>
      <a href="/inloggen">{t('back')}</a>
    </Page>
  )
}
