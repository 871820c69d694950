import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Moment, TimeLeft } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { DecidedProduct } from '#app/features/application/components/decided-product.tsx'
import { HeldDecision } from '#app/features/application/components/held-decision.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readDecision } from '#app/features/application/read-decision.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { formatDate } from '#app/utils/format-date.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const page = await load(() => readDecision(actor, params.id ?? ''))
  return titled(request, page, (t) => t('application.decision.page'))
}

type Decision = NonNullable<Awaited<ReturnType<typeof readDecision>>['decision']>

const TONE = { admitted: 'ok', partly: 'warning', refused: 'error', ended: 'info' } as const

export default function ApplicationDecision() {
  const t = useTranslations('application.decision')
  const tasks = useTranslations('application.tasks')
  const locale = useLocale()
  const { head, decision, decisionBy } = useLoaderData<typeof loader>()
  const pages = pagesOf(head.id)
  if (!decision)
    return (
      <ApplicationPage head={head} heading={t('none')} lead={t('noneText', { until: formatDate(decisionBy, locale) })}>
        <LinkButton href={pages.tasks}>{tasks('back')}</LinkButton>
      </ApplicationPage>
    )
  const [first, second] = decision.officers
  return (
    <ApplicationPage head={head} heading={t('title', { number: decision.number })}>
      <Alert type={TONE[decision.outcome]} heading={t(`outcome.${decision.outcome}`)}>
        <p>{t(`outcomeText.${decision.outcome}`)}</p>
      </Alert>
      <SummaryList
        items={[
          { term: t('decidedAt'), value: <Moment at={decision.decidedAt} /> },
          { term: t('by'), value: t('byNames', { first, second }) },
        ]}
      />
      {decision.outcome === 'ended' ? null : <Letter letter={decision.letter} />}
      <HeldDecision decision={decision} />
      <Section heading={t('products')}>
        {decision.products.map((product) => (
          <DecidedProduct key={product.code} product={product} />
        ))}
      </Section>
      <p>
        <a href={pages.replay(decision.id)}>{t('replay')}</a>
      </p>
      <Remedy objection={decision.objection} />
      {decision.hasCategory ? (
        <Section heading={t('category')}>
          <a href={pages.category}>{t('categoryLink')}</a>
        </Section>
      ) : null}
      <LinkButton kind="secondary" href={pages.tasks}>
        {tasks('back')}
      </LinkButton>
    </ApplicationPage>
  )
}

function Letter({ letter }: { letter: Decision['letter'] }) {
  const t = useTranslations('application.decision')
  return (
    <Section heading={t('letter')}>
      {letter ? <FileList files={[{ ...letter, kind: 'PDF' }]} /> : <p>{t('letterSoon')}</p>}
    </Section>
  )
}

/** The term to go to court, with what is left of it. */
function Remedy({ objection }: { objection: Decision['objection'] }) {
  const t = useTranslations('application.decision')
  const locale = useLocale()
  const { head } = useLoaderData<typeof loader>()
  const until = formatDate(objection.lastDay, locale, true)
  return (
    <Section heading={t('remedy')}>
      {objection.running ? (
        <>
          <p>
            {t('remedyText', { until, court: objection.court })}{' '}
            <TimeLeft now={head.state.now} until={objection.until} />
          </p>
          <p>{t('remedyAsk', { email: objection.email })}</p>
        </>
      ) : (
        <p>{t('remedyOver')}</p>
      )}
      <p>
        <a href={pagesOf(head.id).objection}>{t('object')}</a>
      </p>
    </Section>
  )
}
