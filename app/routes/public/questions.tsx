import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Day, Moment, TimeLeft } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { actingProvider } from '#app/features/identity/current-person.server.ts'
import { NoteItems } from '#app/features/question/components/note-items.tsx'
import { readNotes } from '#app/features/question/read-notes.server.ts'
import { load } from '#app/utils/answer.server.ts'

const SEARCH_MAXIMUM = 100

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Vragen en antwoorden: ${data?.procedure.title ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = (new URL(request.url).searchParams.get('zoek') ?? '').trim().slice(0, SEARCH_MAXIMUM)
  const isProvider = (await load(() => actingProvider(request))) !== null
  return load(async () => ({ ...(await readNotes(params.slug ?? '', search)), search, isProvider }))
}

export default function Questions() {
  const t = useTranslations('questions.public')
  const { procedure, notes, items, total, search } = useLoaderData<typeof loader>()
  const here = `/procedures/${procedure.slug}`
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[
        { href: '/', label: 'Start' },
        { href: here, label: procedure.title },
      ]}
      width="text"
    >
      <Asking />
      <Alert heading={t('rankingHeading')}>
        <p>{t('ranking')}</p>
      </Alert>
      {total === 0 ? (
        <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>
      ) : (
        <>
          <Form method="get" inline label={t('search')}>
            <TextField name="zoek" type="search" label={t('search')} defaultValue={search} optional />
            <Button kind="secondary">{t('find')}</Button>
          </Form>
          <p>
            {t('found', { count: items.length })} {search ? <a href={`${here}/vragen`}>{t('all')}</a> : null}
          </p>
        </>
      )}
      {total > 0 && items.length === 0 ? <EmptyState heading={t('nothing')}>{t('nothingMeaning')}</EmptyState> : null}
      {notes
        .map((note) => ({ note, inside: items.filter((item) => item.note_id === note.id) }))
        .filter(({ inside }) => inside.length > 0)
        .map(({ note, inside }) => (
          <Section key={note.id} id={`nota-${String(note.number)}`} heading={t('note', { number: note.number })}>
            <p>
              {t('published')} <Day on={note.publishedAt} />.{' '}
              {note.hasDocument ? (
                <a href={`${here}/vragen/${note.id}/nota.pdf`}>{t('pdf', { number: note.number })}</a>
              ) : (
                t('pdfComing')
              )}
            </p>
            <NoteItems items={inside} />
          </Section>
        ))}
    </Page>
  )
}

/** Whether one can ask now, until when, and what somebody without an account can do. */
function Asking() {
  const t = useTranslations('questions.public')
  const { procedure, open, now, isProvider } = useLoaderData<typeof loader>()
  const [first] = open
  if (!first) return <Alert heading={t('closed')}>{t('closedMeaning')}</Alert>
  return (
    <>
      {open.map((moment) => (
        <p key={moment.id}>
          {t('askUntil', { moment: moment.name })} <Moment at={moment.questionsUntil} />{' '}
          <TimeLeft now={now} until={moment.questionsUntil} />
        </p>
      ))}
      {isProvider ? (
        <LinkButton href={`/procedures/${procedure.slug}/vragen/stellen`}>{t('ask')}</LinkButton>
      ) : (
        <>
          <p>{t('account')}</p>
          <LinkButton href="/registreren">{t('register')}</LinkButton>
        </>
      )}
    </>
  )
}
