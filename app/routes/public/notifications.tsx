import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { markNotificationsRead } from '#app/features/notification/mark-read.server.ts'
import { readNotifications } from '#app/features/notification/read-notifications.server.ts'
import { localeFromRequest } from '#app/i18n/locale.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { pageNumber } from '#app/utils/page-number.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireAny(request)
  const page = pageNumber(new URL(request.url).searchParams)
  const told = await load(() => readNotifications(actor, page, localeFromRequest(request)))
  return { ...told, title: pageTitle(request, (t) => t('notification.heading')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireAny(request)
  const typed = typedFields(await readForm(request))
  const outcome = await attempt(typed, () => markNotificationsRead(actor, firstText(typed.which)))
  const { search } = new URL(request.url)
  return outcome.done ? redirect(`/meldingen${search}`, 303) : outcome.answer
}

export default function Notifications() {
  const t = useTranslations('notification')
  const { lines, page, pages, unread } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      action={
        <LinkButton kind="secondary" href="/meldingen/voorkeuren">
          {t('preferences')}
        </LinkButton>
      }
    >
      {unread > 0 ? (
        <Form inline>
          <p>{t('unread', { count: unread })}</p>
          <HiddenField name="which" value="all" />
          <Button kind="secondary">{t('markAll')}</Button>
        </Form>
      ) : null}
      <DataTable
        caption={t('heading')}
        captionHidden
        rows={lines}
        rowKey={(line) => line.id}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'what',
            header: t('what'),
            rowHeader: true,
            cell: (line) => <a href={`/meldingen/${line.id}`}>{line.text}</a>,
          },
          { key: 'when', header: t('when'), cell: (line) => <Moment at={line.at} short /> },
          {
            key: 'state',
            header: t('state'),
            cell: (line) => (line.unread ? <Unread id={line.id} about={line.text} /> : t('read')),
          },
        ]}
      />
      <Pagination page={page} pages={pages} href={(target) => `?pagina=${target}`} />
    </Page>
  )
}

/** The button says what it is about; the form has no name, as two notifications may read the same. */
function Unread({ id, about }: { id: string; about: string }) {
  const t = useTranslations('notification')
  return (
    <Form inline>
      <StatusBadge tone="info">{t('new')}</StatusBadge>
      <HiddenField name="which" value={id} />
      <Button kind="subtle">
        {t('markRead')}
        <span className="oh-visually-hidden">: {about}</span>
      </Button>
    </Form>
  )
}
