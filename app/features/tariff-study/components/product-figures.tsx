import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { StripPlot } from '#app/components/strip-plot.tsx'
import { ELEMENT_NAMES, type Elements } from '#app/features/cost-price/cost-price.ts'
import { formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import type { ShownDistribution } from '../shown.ts'

export type Figures = { label: string; distribution: ShownDistribution | null }

/** Lowest to highest of one or more distributions, a row each; what is not shown says so. */
function DistributionTable({ caption, rows }: { caption: string; rows: readonly Figures[] }) {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  const column = (key: keyof ShownDistribution, header: string) => ({
    key,
    header,
    align: 'end' as const,
    cell: ({ distribution }: Figures) => (distribution ? formatEuro(distribution[key], locale) : t('notShown')),
  })
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.label}
      columns={[
        { key: 'label', header: t('which'), rowHeader: true, cell: (row) => row.label },
        column('lowest', t('lowest')),
        column('quarter', t('quarter')),
        column('median', t('median')),
        column('threeQuarters', t('threeQuarters')),
        column('highest', t('highest')),
      ]}
    />
  )
}

export type ProductPlotProps = {
  title: string
  prices: readonly string[]
  distribution: ShownDistribution
  weighted: ShownDistribution | null
  weightedAsked: boolean
  tariffs: readonly string[]
}

/** The cost prices of one product drawn, with the same figures in a table. */
export function ProductPlot({ title, prices, distribution, weighted, weightedAsked, tariffs }: ProductPlotProps) {
  const t = useTranslations('tariffStudy')
  return (
    <figure className="oh-chart">
      <StripPlot title={title} values={prices} box={distribution} references={tariffs} />
      <figcaption>{t('legend')}</figcaption>
      <DistributionTable
        caption={title}
        rows={[
          { label: t('unweighted'), distribution },
          ...(weightedAsked ? [{ label: t('weighted'), distribution: weighted }] : []),
        ]}
      />
    </figure>
  )
}

export type CoverageProps = {
  coverage: { amount: string; providers: string | null; weight: string | null }
  weightAsked: boolean
}

/** Which part of the providers, and of their volume, has a cost price at or below a tariff. */
export function CoverageFigures({ coverage, weightAsked }: CoverageProps) {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  const share = (text: string | null) => (text === null ? t('notShown') : formatPercentage(text, locale))
  return (
    <KeyFigures
      figures={[
        { label: t('coverageAt'), value: formatEuro(coverage.amount, locale) },
        { label: t('coveredProviders'), value: share(coverage.providers) },
        {
          label: t('coveredVolume'),
          value: weightAsked ? share(coverage.weight) : '-',
          note: weightAsked ? undefined : t('chooseWeight'),
        },
      ]}
    />
  )
}

/** The middle value of each of the four elements. */
export function ElementTable({ elements }: { elements: Elements }) {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  return (
    <DataTable
      caption={t('elements')}
      captionHidden
      rows={ELEMENT_NAMES}
      rowKey={(name) => name}
      columns={[
        { key: 'name', header: t('element.header'), rowHeader: true, cell: (name) => t(`element.${name}`) },
        { key: 'amount', header: t('median'), align: 'end', cell: (name) => formatEuro(elements[name], locale) },
      ]}
    />
  )
}
