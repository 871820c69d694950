import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SameTextGroup } from '#app/features/agreement/batch/components/same-text-group.tsx'
import { readSameText } from '#app/features/agreement/batch/read-same-text.server.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Gelijke tekst - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return { moments: await load(() => readSameText(actor)) }
}

export default function SameText() {
  const t = useTranslations('legal.sameText')
  const { moments } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      sideNavigation={<LegalNavigation here="/juridisch/gelijke-tekst" />}
      action={
        <LinkButton kind="secondary" href="/juridisch/gelijke-tekst.json" download>
          {t('download')}
        </LinkButton>
      }
    >
      {moments.length === 0 ? <EmptyState heading={t('none')} /> : null}
      {moments.map((moment) => (
        <Section key={moment.id} heading={moment.name}>
          {moment.groups.length === 1 ? <Alert type="ok">{t('same')}</Alert> : null}
          {moment.groups.length > 1 ? (
            <Alert type="warning">{t('differs', { count: moment.groups.length })}</Alert>
          ) : null}
          {moment.groups.map((group) => (
            <SameTextGroup key={group.standardHash} group={group} />
          ))}
        </Section>
      ))}
    </Page>
  )
}
