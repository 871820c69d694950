import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { ReplayView } from '#app/features/assessment/components/replay-view.tsx'
import { readReplay } from '#app/features/assessment/read-replay.server.ts'
import { requireStaffOf } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Waarop besluit ${data?.decision.number ?? ''} rust - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaffOf(request, ['procurement', 'legal'])
  return load(() => readReplay(actor, params.id ?? ''))
}

export default function DecisionReplay() {
  const t = useTranslations('replay')
  const replay = useLoaderData<typeof loader>()
  const { decision, application } = replay
  return (
    <Page
      breadcrumb={[{ href: `/inkoop/aanmeldingen/${application.id}/besluit`, label: application.providerName }]}
      eyebrow={`${application.number} · ${application.providerName}`}
      heading={t('heading', { number: decision.number })}
      lead={t('lead')}
      action={
        <LinkButton kind="secondary" href={`/inkoop/besluiten/${decision.id}/replay.json`} download>
          {t('json')}
        </LinkButton>
      }
    >
      <ReplayView
        replay={replay}
        letterHref={replay.letter ? `/inkoop/bestanden/${replay.letter.file_id}` : undefined}
        decisionHref={(id) => `/inkoop/besluiten/${id}/replay`}
      />
    </Page>
  )
}
