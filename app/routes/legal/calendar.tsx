import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { groupBy } from '#app/features/agreement/batch/group-by.ts'
import { AgreementDays } from '#app/features/agreement/components/agreement-days.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { readAgreementCalendar } from '#app/features/agreement/read-agreement-calendar.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const { today, days } = await load(() => readAgreementCalendar(actor))
  const coming = groupBy(
    days.filter(({ day }) => day >= today),
    ({ day }) => day.slice(0, 4),
  )
  return {
    title: pageTitle(request, (t) => t('signing.calendar.heading')),
    years: coming.map(({ key: year, members }) => ({ year, days: members })),
    passed: days.filter(({ day }) => day < today).reverse(),
  }
}

export default function AgreementCalendar() {
  const t = useTranslations('signing.calendar')
  const { years, passed } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      sideNavigation={<LegalNavigation here="/juridisch/kalender" />}
      action={years.length > 0 ? <LinkButton href="/juridisch/kalender.ics">{t('file')}</LinkButton> : undefined}
    >
      {years.length === 0 ? <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState> : null}
      {years.map(({ year, days }) => (
        <Section key={year} heading={year}>
          <AgreementDays caption={year} days={days} />
        </Section>
      ))}
      {passed.length > 0 ? (
        <Section heading={t('passed')}>
          <AgreementDays caption={t('passed')} days={passed} />
        </Section>
      ) : null}
    </Page>
  )
}
