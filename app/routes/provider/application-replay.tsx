import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { ReplayView } from '#app/features/assessment/components/replay-view.tsx'
import { readOwnReplay } from '#app/features/assessment/read-replay.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Waarop besluit ${data?.decision.number ?? ''} rust - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readOwnReplay(actor, params.id ?? '', params.decisionId ?? ''))
}

export default function ApplicationReplay() {
  const t = useTranslations('replay')
  const words = useTranslations('objection')
  const replay = useLoaderData<typeof loader>()
  const { decision, application } = replay
  const pages = pagesOf(application.id)
  return (
    <Page
      breadcrumb={[
        { href: pages.tasks, label: application.number },
        { href: pages.decision, label: words('toDecision') },
      ]}
      eyebrow={application.number}
      heading={t('heading', { number: decision.number })}
      lead={t('lead')}
      action={
        <LinkButton kind="secondary" href={`${pages.replay(decision.id)}.json`} download>
          {t('json')}
        </LinkButton>
      }
    >
      <ReplayView
        replay={replay}
        letterHref={replay.letter ? `/bestanden/${replay.letter.file_id}` : undefined}
        decisionHref={pages.replay}
      />
      {replay.mayObject ? (
        <p>
          <a href={pages.objection}>{words('title')}</a>
        </p>
      ) : null}
    </Page>
  )
}
