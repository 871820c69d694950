import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { DemoAccounts } from '#app/features/identity/components/demo-accounts.tsx'
import { signedInPerson, startPage } from '#app/features/identity/current-person.server.ts'
import { shownDemoAccounts } from '#app/features/identity/demo-list.server.ts'
import { signInSchema } from '#app/features/identity/identity.schema.ts'
import { localPath } from '#app/features/identity/redirect-target.ts'
import { parseSecretForm } from '#app/features/identity/secret-form.server.ts'
import { signIn } from '#app/features/identity/sign-in.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

const NOTICES = { wachtwoord: 'password', uitgelogd: 'signedOut' } as const

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const person = await load(() => signedInPerson(request))
  if (person) throw redirect(localPath(query.get('naar'), startPage(person)))
  const notice = NOTICES[query.get('melding') as keyof typeof NOTICES] as 'password' | 'signedOut' | undefined
  return { title: pageTitle(request, (t) => t('identity.signIn.title')), notice, demo: shownDemoAccounts() }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { searchParams: query } = new URL(request.url)
  const parsed = await parseSecretForm(request, signInSchema)
  if (!parsed.valid) return parsed.answer
  const origin = { headers: request.headers, clientAddress: context.clientAddress }
  const outcome = await attempt(parsed.typed, () => signIn(parsed.value, origin))
  if (!outcome.done) return outcome.answer
  const { next, cookies } = outcome.value
  const target = localPath(query.get('naar'), '')
  const suffix = target ? `?naar=${encodeURIComponent(target)}` : ''
  return redirect(`${next === 'inside' ? '/inloggen' : '/inloggen/code'}${suffix}`, { status: 303, headers: cookies })
}

export default function SignIn() {
  const t = useTranslations('identity')
  const { notice, demo } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page heading={t('signIn.title')} lead={t('signIn.lead')} errors={form.errors}>
      {notice ? <Alert type="ok">{t(`signIn.notice.${notice}`)}</Alert> : null}
      <Form label={t('signIn.title')}>
        <TextField
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          defaultValue={form.typed('email')}
          error={form.errorOf('email')}
        />
        <TextField
          name="password"
          type="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          error={form.errorOf('password')}
        />
        <Button>{t('signIn.submit')}</Button>
      </Form>
      <ul className="oh-links">
        <li>
          <a href="/wachtwoord-vergeten">{t('signIn.forgotten')}</a>
        </li>
        <li>
          <a href="/registreren">{t('signIn.register')}</a>
        </li>
      </ul>
      {demo ? <DemoAccounts {...demo} /> : null}
    </Page>
  )
}
