import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { useLiveCheck } from '#app/components/use-live-check.ts'
import { signedInPerson } from '#app/features/identity/current-person.server.ts'
import { organisationSchema, registrationSchema } from '#app/features/identity/identity.schema.ts'
import { organisationCookie } from '#app/features/identity/organisation-choice.server.ts'
import { registerFurther } from '#app/features/party/register-further.server.ts'
import { registerProvider } from '#app/features/party/register-provider.server.ts'
import { localeFromRequest } from '#app/i18n/locale.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await load(() => signedInPerson(request))
  return {
    title: pageTitle(request, (t) => t('identity.register.title')),
    name: person?.name,
    sent: new URL(request.url).searchParams.has('verstuurd'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await signedInPerson(request)
  const origin = { clientAddress: context.clientAddress, locale: localeFromRequest(request) }
  if (person) {
    const parsed = await parseForm(request, organisationSchema)
    if (!parsed.valid) return parsed.answer
    const outcome = await attempt(parsed.typed, () => registerFurther(parsed.value, person, origin.clientAddress))
    if (!outcome.done) return outcome.answer
    const cookie = organisationCookie(outcome.value, publicUrl().startsWith('https:'))
    return redirect('/aanbieder', { status: 303, headers: { 'Set-Cookie': cookie } })
  }
  const parsed = await parseForm(request, registrationSchema)
  if (!parsed.valid) return parsed.answer
  const outcome = await attempt(parsed.typed, () => registerProvider(parsed.value, origin))
  return outcome.done ? redirect('/registreren?verstuurd=1', 303) : outcome.answer
}

export default function Register() {
  const { sent } = useLoaderData<typeof loader>()
  return sent ? <Sent /> : <RegistrationForm />
}

function RegistrationForm() {
  const t = useTranslations('identity.register')
  const { name } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const check = useLiveCheck(name === undefined ? registrationSchema : organisationSchema)
  const field = (key: 'kvkNumber' | 'legalName' | 'name' | 'email') => {
    const { live, liveError } = check(key)
    return { name: key, label: t(key), defaultValue: form.typed(key), error: liveError ?? form.errorOf(key), live }
  }
  return (
    <Page heading={t('title')} lead={t('lead')} errors={form.errors} width="text">
      <p>{name === undefined ? t('first') : t('signedInLead', { name })}</p>
      <Form>
        <TextField {...field('kvkNumber')} description={t('kvkNumberHelp')} inputMode="numeric" width="short" />
        <TextField {...field('legalName')} description={t('legalNameHelp')} autoComplete="organization" width="full" />
        {name === undefined ? (
          <>
            <TextField {...field('name')} autoComplete="name" />
            <TextField {...field('email')} type="email" description={t('emailHelp')} autoComplete="email" />
          </>
        ) : null}
        <Button>{t('submit')}</Button>
      </Form>
    </Page>
  )
}

/** The same page whatever is the case: the mail tells the owner of the address. */
function Sent() {
  const t = useTranslations('identity.registerSent')
  return (
    <Page heading={t('title')} lead={t('lead')} width="text">
      <Section heading={t('known')}>
        <p>{t('knownDo')}</p>
      </Section>
      <Section heading={t('nothing')}>
        <p>{t('nothingDo')}</p>
        <LinkButton kind="secondary" href="/registreren">
          {t('again')}
        </LinkButton>
      </Section>
    </Page>
  )
}
