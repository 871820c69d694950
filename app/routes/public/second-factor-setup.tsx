import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { BackupCodes } from '#app/features/identity/components/backup-codes.tsx'
import { SetupKeyForm } from '#app/features/identity/components/setup-key-form.tsx'
import { requirePerson } from '#app/features/identity/current-person.server.ts'
import { passwordOnlySchema, secondFactorSchema } from '#app/features/identity/identity.schema.ts'
import { localPath } from '#app/features/identity/redirect-target.ts'
import {
  confirmSecondFactor,
  freshBackupCodes,
  setupKey,
  startSecondFactor,
} from '#app/features/identity/second-factor-setup.server.ts'
import { parseSecretForm } from '#app/features/identity/secret-form.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load, type FormAnswer } from '#app/utils/answer.server.ts'
import { parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await load(() => requirePerson(request))
  const query = new URL(request.url).searchParams
  return {
    title: pageTitle(request, (t) => t('identity.setup.title')),
    done: person.secondFactor,
    backupCodes: query.has('klaar') ? await freshBackupCodes(person) : null,
    next: nextOf(request),
  }
}

const nextOf = (request: Request) => localPath(new URL(request.url).searchParams.get('naar'), '/inloggen')

/** First the password, then a code; what was made in between comes back with each answer. */
export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(request)
  const form = await readForm(request.clone())
  return form.has('uri') ? confirm(form, person.personId, request) : start(request)
}

async function start(request: Request) {
  const parsed = await parseSecretForm(request, passwordOnlySchema)
  if (!parsed.valid) return parsed.answer
  const outcome = await attempt({}, () => startSecondFactor(parsed.value.password, request.headers))
  return outcome.done ? data({ setup: outcome.value }) : outcome.answer
}

async function confirm(form: FormData, personId: string, request: Request) {
  const typed = typedFields(form)
  const setup = await load(() => Promise.resolve(setupKey(String(typed.uri))))
  const again = ({ data: answer, init }: { data: FormAnswer; init: ResponseInit | null }) =>
    data({ ...answer, setup }, init ?? {})
  const parsed = parseTyped({ code: typed.code ?? '' }, secondFactorSchema)
  if (!parsed.valid) return again(parsed.answer)
  const outcome = await attempt({}, () => confirmSecondFactor(personId, parsed.value.code, request.headers))
  if (!outcome.done) return again(outcome.answer)
  const ready = `/tweede-factor?klaar=1&naar=${encodeURIComponent(nextOf(request))}`
  return redirect(ready, { status: 303, headers: outcome.value })
}

export default function SecondFactorSetup() {
  const t = useTranslations('identity.setup')
  const { done, next, backupCodes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = useFormAnswer()
  if (backupCodes) return <BackupCodes codes={backupCodes} next={next} />
  if (answer && 'setup' in answer) return <SetupKeyForm setup={answer.setup} errors={form.errors} />
  if (done) {
    return (
      <Page heading={t('title')} lead={t('done')} width="text">
        <LinkButton href={next}>{t('continue')}</LinkButton>
      </Page>
    )
  }
  return (
    <Page heading={t('title')} lead={t('lead')} errors={form.errors} width="text">
      <Form>
        <TextField
          name="password"
          type="password"
          label={t('password')}
          description={t('passwordHelp')}
          autoComplete="current-password"
          error={form.errorOf('password')}
        />
        <Button>{t('start')}</Button>
      </Form>
    </Page>
  )
}
