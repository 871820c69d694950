import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { retryMail } from '#app/features/notification/retry-mail.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { readForm, typedFields } from '#app/utils/form.server.ts'
import { listUnsentMail } from '#db/queries/admin.queries.ts'
import { verifyAuditChain } from '#db/queries/audit.queries.ts'
import { readHealth } from '#db/queries/health.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [{ title: 'Beheer - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  return load(() =>
    inTransaction(actor, async (db) => ({
      health: await readHealth(db),
      chain: await verifyAuditChain(db),
      mails: await listUnsentMail(db),
    })),
  )
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const typed = typedFields(await readForm(request))
  const outcome = await attempt(typed, () => retryMail(actor, String(typed.mail)))
  return outcome.done ? redirect('/beheer', 303) : outcome.answer
}

export default function AdminOverview() {
  const t = useTranslations('admin')
  const { health, chain, mails } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('overview.heading')} lead={t('overview.lead')} sideNavigation={<AdminNavigation here="/beheer" />}>
      <Section heading={t('overview.state')}>
        <Alert type={health.jobs ? 'ok' : 'error'}>{t('overview.jobs', { running: String(health.jobs) })}</Alert>
        <Alert type={health.mail ? 'ok' : 'error'}>{t('overview.mail', { flowing: String(health.mail) })}</Alert>
        <Alert type={chain.whole ? 'ok' : 'error'}>
          {chain.whole
            ? t('overview.chainWhole', { events: chain.events })
            : t('overview.chainBroken', { event: chain.brokenEventId })}
        </Alert>
      </Section>
      <Section heading={t('overview.unsent')}>
        <DataTable
          caption={t('overview.unsent')}
          captionHidden
          rows={mails}
          rowKey={(mail) => mail.id}
          empty={<EmptyState heading={t('overview.noUnsent')}>{t('overview.noUnsentMeaning')}</EmptyState>}
          columns={[
            { key: 'message', header: t('overview.message'), rowHeader: true, cell: (mail) => mail.message },
            { key: 'recipient', header: t('overview.recipient'), cell: (mail) => mail.recipient },
            { key: 'since', header: t('overview.since'), cell: (mail) => <Moment at={mail.created_at} /> },
            { key: 'attempts', header: t('overview.attempts'), align: 'end', cell: (mail) => mail.attempts },
            { key: 'error', header: t('overview.error'), cell: (mail) => mail.last_error ?? '-' },
            {
              key: 'retry',
              header: t('overview.retry'),
              cell: (mail) => <RetryMail id={mail.id} label={t('overview.retryNow')} />,
            },
          ]}
        />
      </Section>
    </Page>
  )
}

function RetryMail({ id, label }: { id: string; label: string }) {
  return (
    <Form inline>
      <HiddenField name="mail" value={id} />
      <Button kind="secondary">{label}</Button>
    </Form>
  )
}
