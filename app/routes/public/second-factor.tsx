import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { secondFactorSchema } from '#app/features/identity/identity.schema.ts'
import { localPath } from '#app/features/identity/redirect-target.ts'
import { awaitingSecondFactor, demoCode, verifySecondFactor } from '#app/features/identity/second-factor.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const waiting = await load(() => awaitingSecondFactor(request.headers))
  if (!waiting) throw redirect('/inloggen')
  return {
    title: pageTitle(request, (t) => t('identity.secondFactor.title')),
    name: waiting.name,
    demoCode: await demoCode(waiting),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const target = localPath(new URL(request.url).searchParams.get('naar'), '')
  if (!(await awaitingSecondFactor(request.headers))) return redirect('/inloggen', 303)
  const parsed = await parseForm(request, secondFactorSchema)
  if (!parsed.valid) return parsed.answer
  const outcome = await attempt({}, () => verifySecondFactor(parsed.value.code, request.headers))
  if (!outcome.done) return outcome.answer
  const suffix = target ? `?naar=${encodeURIComponent(target)}` : ''
  return redirect(`/inloggen${suffix}`, { status: 303, headers: outcome.value })
}

export default function SecondFactor() {
  const t = useTranslations('identity.secondFactor')
  const { name, demoCode: code } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page heading={t('title')} lead={t('lead', { name })} errors={form.errors} width="text">
      {code ? <Alert>{t('demo', { code })}</Alert> : null}
      <Form>
        <TextField
          name="code"
          label={t('code')}
          description={t('codeHelp')}
          autoComplete="one-time-code"
          width="short"
          error={form.errorOf('code')}
        />
        <Button>{t('submit')}</Button>
      </Form>
      <a href="/inloggen">{t('again')}</a>
    </Page>
  )
}
