import { useTranslations } from 'use-intl'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Organisation } from '#app/features/party/provider.ts'

/** The organisation as it confirmed itself for this application. */
export function OrganisationSummary({ organisation }: { organisation: Organisation }) {
  const t = useTranslations('assessment.organisation')
  const { address, contact } = organisation
  return (
    <SummaryList
      items={[
        { term: t('legalName'), value: organisation.legalName },
        ...(organisation.tradeName ? [{ term: t('tradeName'), value: organisation.tradeName }] : []),
        { term: t('kvkNumber'), value: organisation.kvkNumber },
        {
          term: t('address'),
          value: `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.town}`,
        },
        { term: t('contact'), value: `${contact.name}, ${contact.email}, ${contact.phone}` },
      ]}
    />
  )
}
