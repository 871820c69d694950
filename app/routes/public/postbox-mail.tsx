import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { FileList } from '#app/components/file-list.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { MailText } from '#app/features/notification/components/mail-text.tsx'
import { requirePostbox } from '#app/features/notification/postbox-open.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findPostboxMail } from '#db/queries/postbox.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.mail.subject ?? 'Openhuis' }]

export async function loader({ params }: LoaderFunctionArgs) {
  requirePostbox()
  const id = Number(params.id)
  const mail = await load(async () =>
    found(Number.isSafeInteger(id) ? await inTransaction(SYSTEM, (db) => findPostboxMail(db, id)) : undefined),
  )
  return { mail }
}

export default function PostboxMail() {
  const t = useTranslations('identity.postbox')
  const { mail } = useLoaderData<typeof loader>()
  const files = mail.attachments.map(({ name }, index) => ({ name, href: `/postbus/${mail.id}/bijlage/${index}` }))
  return (
    <Page heading={mail.subject} breadcrumb={[{ href: '/postbus', label: t('all') }]} width="text">
      <SummaryList
        items={[
          { term: t('recipient'), value: mail.recipient },
          { term: t('received'), value: <Moment at={mail.receivedAt} /> },
        ]}
      />
      <MailText text={mail.text} />
      {files.length > 0 ? (
        <Section heading={t('attachments')}>
          <FileList files={files} />
        </Section>
      ) : null}
    </Page>
  )
}
