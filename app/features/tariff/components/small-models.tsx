import { useLocale, useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { TermTree } from '#app/features/cost-price/components/term-tree.tsx'
import type { ReferenceValue } from '#app/features/cost-price/reference.ts'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'
import type { Allowance } from '../allowance-model.ts'
import type { TripModel } from '../trip-model.ts'

/** How the price of one trip is built up, and every number under it with its source. */
export function TripModelPart({ trip }: { trip: TripModel }) {
  const t = useTranslations('tariff.public')
  const shown = useShown()
  return (
    <Section heading={t('trip')} lead={t('tripLead')} id="vervoer">
      <TermTree term={trip.explanation} open />
      <DataTable
        caption={t('usedValues')}
        rows={trip.values}
        rowKey={(one) => one.key}
        columns={[
          { key: 'what', header: t('what'), rowHeader: true, cell: (one) => one.label },
          { key: 'value', header: t('value'), align: 'end', cell: shown },
          { key: 'source', header: t('source'), cell: (one) => <SourceOf value={one} /> },
        ]}
      />
    </Section>
  )
}

/** What is passed on to young people and foster parents, per month and per 24 hours. */
export function AllowancesPart({ allowances }: { allowances: readonly Allowance[] }) {
  const t = useTranslations('tariff.public')
  return (
    <Section heading={t('allowances')} lead={t('allowancesLead')} id="zakgeld">
      <DataTable
        caption={t('allowances')}
        captionHidden
        rows={allowances}
        rowKey={(one) => one.key}
        columns={[
          { key: 'what', header: t('what'), rowHeader: true, cell: (one) => one.label },
          {
            key: 'month',
            header: t('perMonth'),
            align: 'end',
            cell: (one) => (one.perMonth ? <Euro amount={one.perMonth} /> : '-'),
          },
          { key: 'day', header: t('perDay'), align: 'end', cell: (one) => <Euro amount={one.perDay} /> },
          { key: 'source', header: t('source'), cell: (one) => <SourceOf value={one} /> },
        ]}
      />
    </Section>
  )
}

function SourceOf({ value }: { value: ReferenceValue }) {
  const t = useTranslations('tariff.public')
  return (
    <>
      {value.source} ({value.period}, {t(value.status)})
    </>
  )
}

function useShown(): (one: ReferenceValue) => string {
  const locale = useLocale()
  return ({ value, unit }) => {
    if (unit === 'euro') return formatEuro(value, locale)
    return unit === 'share' ? formatPercentage(euro(value).times(100).toFixed(), locale) : formatDecimal(value, locale)
  }
}
