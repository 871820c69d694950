import { useTranslations } from 'use-intl'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Organisation } from '../provider.ts'

/** The facts of an organisation as far as they are known. */
export function OrganisationFacts({ facts }: { facts: Partial<Organisation> }) {
  const t = useTranslations('provider.facts')
  const { address, contact, legalForm } = facts
  const street = address ? `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.town}` : ''
  return (
    <SummaryList
      items={[
        { term: t('legalName'), value: facts.legalName },
        ...(facts.tradeName ? [{ term: t('tradeName'), value: facts.tradeName }] : []),
        { term: t('kvkNumber'), value: facts.kvkNumber },
        { term: t('legalForm'), value: legalForm ? t(`form.${legalForm}`) : '' },
        ...(facts.rsin || !legalForm || legalForm !== 'sole-trader' ? [{ term: t('rsin'), value: facts.rsin }] : []),
        ...(facts.vatNumber ? [{ term: t('vatNumber'), value: facts.vatNumber }] : []),
        { term: t('iban'), value: facts.iban },
        ...(facts.agbCode ? [{ term: t('agbCode'), value: facts.agbCode }] : []),
        { term: t('address'), value: street },
        { term: t('contact'), value: contact ? `${contact.name}, ${contact.email}, ${contact.phone}` : '' },
      ]}
    />
  )
}
