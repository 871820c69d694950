import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ELEMENT_NAMES } from '#app/features/cost-price/cost-price.ts'
import { formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'
import type { Findings } from '../findings.ts'
import { amountsOf, type TariffProposal } from '../proposal.ts'

/** What a study found at the proposed tariff, exactly as it will be published. */
export function FindingsView({ findings, amount }: { findings: Findings; amount: string }) {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  const euros = (text: string) => formatEuro(text, locale)
  const share = (text: string | null) =>
    text === null ? t('notShown') : formatPercentage(euro(text).times(100).toFixed(), locale)
  const { prices, weighted, coverage, excluded } = findings
  return (
    <>
      <KeyFigures
        figures={[
          { label: t('proposal.tariff'), value: euros(amount) },
          { label: t('coveredProviders'), value: share(coverage.providers) },
          { label: t('coveredVolume'), value: share(coverage.weight) },
        ]}
      />
      <SummaryList
        items={[
          { term: t('providers'), value: String(findings.providers) },
          {
            term: t('points.excluded'),
            value:
              excluded.length === 0
                ? t('proposal.nothingExcluded')
                : excluded
                    .map(({ ground, count }) =>
                      t('proposal.excludedOne', {
                        ground: t(`ground.${ground}`),
                        count: count ?? t('fewer', { fewest: findings.rule.fewestProviders }),
                      }),
                    )
                    .join(', '),
          },
          { term: t('form.weighting'), value: t(`form.weightings.${findings.weighting}`) },
          { term: t('median'), value: euros(prices.median) },
          { term: t('middleHalf'), value: `${euros(prices.quarter)} – ${euros(prices.threeQuarters)}` },
          { term: t('weightedMedian'), value: weighted ? euros(weighted.median) : t('notShown') },
        ]}
      />
    </>
  )
}

/** The proposed tariff over its four elements, with the reasons. */
export function BuildUp({ proposal, amount }: { proposal: TariffProposal; amount: string }) {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  const amounts = amountsOf(proposal)
  return (
    <>
      <p className="oh-lines">{proposal.reason}</p>
      <DataTable
        caption={t('proposal.buildUp')}
        captionHidden
        rows={ELEMENT_NAMES}
        rowKey={(name) => name}
        columns={[
          { key: 'name', header: t('element.header'), rowHeader: true, cell: (name) => t(`element.${name}`) },
          {
            key: 'amount',
            header: t('proposal.amount'),
            align: 'end',
            cell: (name) => formatEuro(amounts[name], locale),
          },
          { key: 'reason', header: t('proposal.elementReason'), cell: (name) => proposal.elements[name].reason },
        ]}
        footer={{ name: t('proposal.tariff'), amount: formatEuro(amount, locale) }}
      />
    </>
  )
}
