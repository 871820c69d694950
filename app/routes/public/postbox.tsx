import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { requirePostbox } from '#app/features/notification/postbox-open.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { clean } from '#app/utils/form.server.ts'
import { listPostbox } from '#db/queries/postbox.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  requirePostbox()
  const recipient = clean(new URL(request.url).searchParams.get('aan') ?? '').toLowerCase()
  const mails = await load(() => inTransaction(SYSTEM, (db) => listPostbox(db, recipient)))
  return { title: pageTitle(request, (t) => t('identity.postbox.title')), recipient, mails }
}

export default function Postbox() {
  const t = useTranslations('identity.postbox')
  const { mails, recipient } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('title')} lead={t('lead')}>
      <Form method="get" inline>
        <TextField name="aan" type="email" label={t('filter')} defaultValue={recipient} />
        <Button kind="secondary">{t('find')}</Button>
      </Form>
      <DataTable
        caption={t('title')}
        captionHidden
        rows={mails}
        rowKey={(mail) => String(mail.id)}
        empty={<EmptyState heading={t('empty')}>{t('emptyMeaning')}</EmptyState>}
        columns={[
          {
            key: 'subject',
            header: t('subject'),
            rowHeader: true,
            cell: (mail) => <a href={`/postbus/${mail.id}`}>{mail.subject}</a>,
          },
          { key: 'recipient', header: t('recipient'), cell: (mail) => mail.recipient },
          { key: 'received', header: t('received'), cell: (mail) => <Moment at={mail.receivedAt} short /> },
        ]}
      />
    </Page>
  )
}
