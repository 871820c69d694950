import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Card, CardGrid } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment, TimeLeft } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { load } from '#app/utils/answer.server.ts'
import { listAllMoments } from '#db/queries/moment.queries.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction = () => [
  { title: 'Openhuis - inkoop van jeugdhulp' },
  {
    name: 'description',
    content: 'Aanbieders van jeugdhulp melden zich hier aan. Wie aan de eisen voldoet, krijgt een contract.',
  },
]

export function loader() {
  return load(() =>
    inTransaction(PUBLIC, async (db) => {
      const now = await databaseNow(db)
      const procedures = await listPublishedProcedures(db)
      const moments = await listAllMoments(db)
      return {
        now,
        procedures: procedures.map(({ slug, content }) => ({ slug, title: content.title, summary: content.summary })),
        moments: moments
          .filter((moment) => moment.closes_at > now && moment.cancelled_at === null)
          .sort((one, other) => one.closes_at.getTime() - other.closes_at.getTime())
          .map(({ id, name, reason, opens_at: opensAt, closes_at: closesAt, procedure_id: procedureId }) => ({
            id,
            name,
            reason,
            opensAt,
            closesAt,
            open: opensAt <= now,
            slug: procedures.find((procedure) => procedure.procedure_id === procedureId)?.slug ?? '',
          })),
      }
    }),
  )
}

const STEPS = ['register', 'apply', 'submit', 'decision', 'contract'] as const

export default function Home() {
  const t = useTranslations('public.home')
  const { now, procedures, moments } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('heading')} lead={t('lead')}>
      <LinkButton href="/registreren">{t('start')}</LinkButton>
      <Section heading={t('moments')}>
        {moments.length === 0 ? <EmptyState heading={t('noMoments')}>{t('noMomentsMeaning')}</EmptyState> : null}
        <CardGrid>
          {moments.map((moment) => (
            <Card
              key={moment.id}
              level={3}
              heading={moment.name}
              href={`/procedures/${moment.slug}#momenten`}
              meta={
                <StatusBadge tone={moment.open ? 'ok' : 'info'}>{moment.open ? t('open') : t('announced')}</StatusBadge>
              }
            >
              <p>{moment.reason}</p>
              <p>
                {moment.open ? t('closes') : t('opens')} <Moment at={moment.open ? moment.closesAt : moment.opensAt} />{' '}
                <TimeLeft now={now} until={moment.open ? moment.closesAt : moment.opensAt} />
              </p>
            </Card>
          ))}
        </CardGrid>
      </Section>
      <Section heading={t('how')}>
        <ol className="oh-numbered">
          {STEPS.map((step) => (
            <li key={step}>
              <strong>{t(`steps.${step}.title`)}</strong> {t(`steps.${step}.text`)}
            </li>
          ))}
        </ol>
      </Section>
      <Section heading={t('procedures')}>
        <CardGrid>
          {procedures.map((procedure) => (
            <Card key={procedure.slug} level={3} heading={procedure.title} href={`/procedures/${procedure.slug}`}>
              <p>{procedure.summary}</p>
            </Card>
          ))}
          <Card level={3} heading={t('register.title')} href="/aanbieders">
            <p>{t('register.text')}</p>
          </Card>
          <Card level={3} heading={t('verify.title')} href="/controleer">
            <p>{t('verify.text')}</p>
          </Card>
        </CardGrid>
      </Section>
    </Page>
  )
}
