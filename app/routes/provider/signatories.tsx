import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { isId } from '#app/utils/id.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { localPath } from '#app/features/identity/redirect-target.ts'
import { addSignatory } from '#app/features/party/add-signatory.server.ts'
import { SignatoryTable } from '#app/features/party/components/signatory-table.tsx'
import { canBindProvider } from '#app/features/party/provider.ts'
import { mayEditSignatories } from '#app/features/party/provider.policy.ts'
import { signatorySchema } from '#app/features/party/provider.schema.ts'
import { removeSignatory } from '#app/features/party/remove-signatory.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** The page that sent the reader here, to go back to; it stays in the address. */
const backOf = (request: Request) => localPath(new URL(request.url).searchParams.get('naar'), '')

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const signatories = await inTransaction(actor, (db) => listSignatories(db, actor.providerId))
    return {
      title: pageTitle(request, (t) => t('provider.signatories.title')),
      back: backOf(request),
      signatories,
      mayManage: mayEditSignatories(actor),
    }
  })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const typed = typedFields(await readForm(request))
  const here = `/organisatie/tekenbevoegden${new URL(request.url).search}`
  if (firstText(typed.intent) === 'remove') {
    const id = firstText(typed.signatoryId)
    const removed = await attempt(typed, () => {
      found(isId(id) || undefined)
      return removeSignatory(actor, id)
    })
    return removed.done ? redirect(here, 303) : removed.answer
  }
  const form = parseTyped(typed, signatorySchema)
  if (!form.valid) return form.answer
  const added = await attempt(typed, () => addSignatory(actor, form.value, randomUUID()))
  return added.done ? redirect(here, 303) : added.answer
}

export default function Signatories() {
  const t = useTranslations('provider.signatories')
  const organisation = useTranslations('provider.organisation')
  const { signatories, mayManage, back } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/organisatie', label: organisation('title') }]}
      errors={form.errors}
    >
      {signatories.length > 0 && !canBindProvider(signatories) ? (
        <Alert type="warning" heading={t('notEnough')}>
          <p>{t('notEnoughText')}</p>
        </Alert>
      ) : null}
      <SignatoryTable signatories={signatories} removable={mayManage} />
      {back ? (
        <LinkButton kind="secondary" href={back}>
          {t('back')}
        </LinkButton>
      ) : null}
      {mayManage ? <AddForm form={form} /> : <Alert>{t('administratorOnly')}</Alert>}
    </Page>
  )
}

function AddForm({ form }: { form: ReturnType<typeof useFormAnswer> }) {
  const t = useTranslations('provider.signatories')
  const field = (name: 'name' | 'jobTitle' | 'email') => ({
    name,
    label: t(name),
    defaultValue: form.typed(name),
    error: form.errorOf(name),
  })
  return (
    <Section heading={t('add')}>
      <Form label={t('add')}>
        <TextField {...field('name')} description={t('nameHint')} />
        <TextField {...field('jobTitle')} />
        <TextField {...field('email')} type="email" />
        <RadioGroupField
          name="authority"
          label={t('authority')}
          options={[
            { value: 'alone', label: t('alone') },
            { value: 'jointly', label: t('jointly') },
          ]}
          defaultValue={form.typed('authority')}
          error={form.errorOf('authority')}
        />
        <Button>{t('submit')}</Button>
      </Form>
    </Section>
  )
}
