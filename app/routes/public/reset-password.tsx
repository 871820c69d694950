import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { NewPasswordField } from '#app/features/identity/components/new-password-field.tsx'
import { newPasswordSchema } from '#app/features/identity/identity.schema.ts'
import { resetPassword } from '#app/features/identity/password-reset.server.ts'
import { parseSecretForm } from '#app/features/identity/secret-form.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export function loader({ request }: LoaderFunctionArgs) {
  return { title: pageTitle(request, (t) => t('identity.reset.title')) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const parsed = await parseSecretForm(request, newPasswordSchema)
  if (!parsed.valid) return parsed.answer
  const wanted = { token, password: parsed.value.password, clientAddress: context.clientAddress }
  const outcome = await attempt({}, () => resetPassword(wanted))
  return outcome.done ? redirect('/inloggen?melding=wachtwoord', 303) : outcome.answer
}

export default function ResetPassword() {
  const t = useTranslations('identity.reset')
  const form = useFormAnswer()
  return (
    <Page heading={t('title')} lead={t('lead')} errors={form.errors} width="text">
      <Form>
        <NewPasswordField error={form.errorOf('password')} />
        <Button>{t('submit')}</Button>
      </Form>
    </Page>
  )
}
