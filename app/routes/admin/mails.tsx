import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { mailList } from '#app/features/notification/mail-list.server.ts'
import { retryMail } from '#app/features/notification/retry-mail.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'
import { listFrame, readView } from '#app/utils/list.ts'
import { listMails } from '#db/queries/mail-list.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [{ title: 'Mail - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const shape = mailList(translatorOf(request))
  const view = readView(new URL(request.url).searchParams, shape)
  const filter = { search: view.search, state: view.filters.stand ?? '', page: view.page }
  const found = await load(() => inTransaction(actor, (db) => listMails(db, filter)))
  return { list: listFrame(shape, view, found) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const typed = typedFields(await readForm(request))
  const outcome = await attempt(typed, () => retryMail(actor, firstText(typed.mail)))
  return outcome.done ? redirect(`/beheer/mail${new URL(request.url).search}`, 303) : outcome.answer
}

const TONE = { sent: 'ok', waiting: 'info', failing: 'error' } as const

export default function Mails() {
  const t = useTranslations('admin')
  const { list } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('mails.heading')} lead={t('mails.lead')} sideNavigation={<AdminNavigation here="/beheer/mail" />}>
      <DataList
        list={list}
        caption={t('mails.heading')}
        exportPath="/beheer/mail/lijst"
        rowKey={(mail) => mail.id}
        empty={<EmptyState heading={t('mails.none')}>{t('mails.noneMeaning')}</EmptyState>}
        cells={[
          { key: 'recipient', rowHeader: true, cell: (mail) => mail.recipient },
          { key: 'message', cell: (mail) => mail.message },
          { key: 'created', cell: (mail) => <Moment at={mail.created_at} short /> },
          {
            key: 'state',
            cell: (mail) => (
              <>
                <StatusBadge tone={TONE[mail.state]}>{t(`mails.states.${mail.state}`)}</StatusBadge>
                {mail.state === 'failing' ? (
                  <div className="oh-muted">
                    {t('mails.failed', { count: mail.attempts, why: mail.last_error ?? '' })}
                  </div>
                ) : null}
              </>
            ),
          },
        ]}
        action={{
          header: t('overview.retry'),
          cell: (mail) => (mail.state === 'sent' ? '-' : <RetryMail id={mail.id} label={t('overview.retryNow')} />),
        }}
      />
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
