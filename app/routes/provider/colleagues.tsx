import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { PROVIDER_ROLES } from '#app/features/identity/actor.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { invitationSchema } from '#app/features/identity/identity.schema.ts'
import { ColleagueTable, InvitationTable } from '#app/features/party/components/colleague-tables.tsx'
import { inviteColleague } from '#app/features/party/invite-colleague.server.ts'
import { localeFromRequest } from '#app/i18n/locale.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listOpenInvitations } from '#db/queries/invitation.queries.ts'
import { findProvider, listColleagues } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const { personId, providerId, role } = actor
  const query = new URL(request.url).searchParams
  const shown = await load(() =>
    inTransaction(actor, async (db) => ({
      providerName: found(await findProvider(db, providerId)).legalName,
      colleagues: await listColleagues(db, providerId),
      invitations: await listOpenInvitations(db, providerId),
      now: await databaseNow(db),
    })),
  )
  return {
    title: pageTitle(request, (t) => t('identity.colleagues.title')),
    ...shown,
    personId,
    mayManage: role === 'administrator',
    sent: query.has('verstuurd'),
    key: randomUUID(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const parsed = await parseForm(request, invitationSchema)
  if (!parsed.valid) return parsed.answer
  const locale = localeFromRequest(request)
  const outcome = await attempt(parsed.typed, () => inviteColleague(actor, parsed.value, locale))
  return outcome.done ? redirect('/organisatie/collegas?verstuurd=1', 303) : outcome.answer
}

export default function Colleagues() {
  const t = useTranslations('identity.colleagues')
  const { providerName, colleagues, invitations, now, personId, mayManage, sent } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page heading={t('title')} lead={t('lead', { provider: providerName })} errors={form.errors}>
      {sent ? (
        <Alert type="ok" announce>
          {t('sent')}
        </Alert>
      ) : null}
      <ColleagueTable colleagues={colleagues} personId={personId} mayManage={mayManage} />
      <Section heading={t('invitations')}>
        {invitations.length > 0 ? (
          <InvitationTable invitations={invitations} now={now} />
        ) : (
          <EmptyState heading={t('noInvitations')} />
        )}
      </Section>
      {mayManage ? <InvitationForm /> : <p>{t('onlyAdministrators')}</p>}
    </Page>
  )
}

function InvitationForm() {
  const t = useTranslations('identity')
  const { key } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Section heading={t('colleagues.invite')} lead={t('colleagues.inviteLead')}>
      <Form>
        <HiddenField name="key" value={key} />
        <TextField
          name="email"
          type="email"
          label={t('colleagues.email')}
          defaultValue={form.typed('email')}
          error={form.errorOf('email')}
        />
        <RadioGroupField
          name="role"
          label={t('colleagues.role')}
          options={PROVIDER_ROLES.map((role) => ({
            value: role,
            label: t(`roles.${role}`),
            description: t(`roleMeaning.${role}`),
          }))}
          defaultValue={form.typed('role', 'editor')}
          error={form.errorOf('role')}
        />
        <Button>{t('colleagues.submit')}</Button>
      </Form>
    </Section>
  )
}
