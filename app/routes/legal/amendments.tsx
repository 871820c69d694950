import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { DecisionsToAmend, OpenAmendments } from '#app/features/agreement/amendment/components/amendment-overview.tsx'
import { readAmendmentOverview } from '#app/features/agreement/amendment/read-overview.server.ts'
import { AmendmentBatches } from '#app/features/agreement/bulk/components/amendment-batches.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { LiveEndings } from '#app/features/agreement/ending/components/live-endings.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const overview = await load(() => readAmendmentOverview(actor))
  return { ...overview, title: pageTitle(request, (t) => t('amendment.heading')) }
}

export default function Amendments() {
  const t = useTranslations('amendment')
  const { toAmend, amendments, batches, endings } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      sideNavigation={<LegalNavigation here="/juridisch/wijzigingen" />}
      action={<LinkButton href="/juridisch/wijzigingen/nieuw">{t('bulk.link')}</LinkButton>}
    >
      {toAmend.length > 0 ? <DecisionsToAmend decisions={toAmend} /> : null}
      <OpenAmendments amendments={amendments} />
      <AmendmentBatches batches={batches} />
      <LiveEndings endings={endings} />
    </Page>
  )
}
