import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Explain } from '#app/components/explain.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { ProcurementNavigation } from '#app/features/assessment/components/procurement-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { SmallNumbers } from '#app/features/tariff-study/components/small-numbers.tsx'
import { TariffLine } from '#app/features/tariff-study/components/tariff-line.tsx'
import { readTariffOverview } from '#app/features/tariff-study/read-overview.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Tariefonderzoek - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readTariffOverview(actor, new URL(request.url).searchParams.get('procedure')))
}

export default function TariffOverview() {
  const t = useTranslations('tariffStudy')
  const { products, procedures, procedureId, slug, year, rule } = useLoaderData<typeof loader>()
  return (
    <Page
      sideNavigation={<ProcurementNavigation here="/inkoop/tarieven" />}
      breadcrumb={[{ href: '/inkoop', label: t('procurement') }]}
      heading={t('heading')}
      lead={t('lead', { year: String(year) })}
      action={
        <ButtonGroup>
          <LinkButton kind="secondary" href="/inkoop/tarieven/hercontrole">
            {t('recheck.heading')}
          </LinkButton>
          <LinkButton kind="secondary" href={`/procedures/${slug}/tarieven`}>
            {t('publicPage')}
          </LinkButton>
        </ButtonGroup>
      }
    >
      {procedures.length > 1 ? (
        <TabLinks
          label={t('procedures')}
          tabs={procedures.map((one) => ({
            href: `/inkoop/tarieven?procedure=${one.id}`,
            label: one.title,
            current: one.id === procedureId,
          }))}
        />
      ) : null}
      <Explain question={t('howToRead')} rule={t('legend')} source={t('method')}>
        <SmallNumbers rule={rule} />
      </Explain>
      <Section heading={t('products')}>
        {products.map((line) => (
          <TariffLine key={line.code} line={line} href={`/inkoop/tarieven/${line.code}?procedure=${procedureId}`} />
        ))}
      </Section>
    </Page>
  )
}
