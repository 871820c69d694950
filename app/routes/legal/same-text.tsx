import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { readLegalDesk } from '#app/features/agreement/read-legal-desk.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Gelijke tekst - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(async () => {
    const { agreements } = await readLegalDesk(actor)
    const groups = new Map<string, typeof agreements>()
    for (const agreement of agreements) {
      if (agreement.standardHash === null) continue
      groups.set(agreement.standardHash, [...(groups.get(agreement.standardHash) ?? []), agreement])
    }
    return { groups: [...groups].map(([hash, members]) => ({ hash, members })) }
  })
}

export default function SameText() {
  const t = useTranslations('legal.sameText')
  const { groups } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('heading')} lead={t('lead')} sideNavigation={<LegalNavigation here="/juridisch/gelijke-tekst" />}>
      {groups.length === 0 ? <EmptyState heading={t('none')} /> : null}
      {groups.length === 1 ? <Alert type="ok">{t('same')}</Alert> : null}
      {groups.length > 1 ? <Alert type="warning">{t('differs', { count: groups.length })}</Alert> : null}
      {groups.map((group) => (
        <Section key={group.hash} heading={t('group', { count: group.members.length })}>
          <Hash sha256={group.hash} />
          <ul>
            {group.members.map((agreement) => (
              <li key={agreement.id}>
                <a
                  href={`/juridisch/overeenkomsten/${agreement.id}`}
                >{`${agreement.number} ${agreement.providerName}`}</a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
