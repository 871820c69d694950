import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { CostPriceReference } from '#app/features/cost-price/reference.ts'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'

type Origin = { period: string; source: string; status: 'found' | 'assumed'; note?: string | undefined }
type Line = Origin & { id: string; label: string; shown: ReactNode }

/** Every number of a year by kind, each with its source, period and status. */
export function ReferenceTables({ reference }: { reference: CostPriceReference }) {
  const t = useTranslations('referenceData')
  const unit = useTranslations('costPrice.product.unit')
  const shown = useShown()
  const figureText = (value: string) => {
    if (value === 'relative' || value === 'percentage-point') return t(`methods.${value}`)
    return /^0(\.\d+)?$/.test(value) ? shown(value, 'share') : value
  }
  const band = (low: string | null, high: string | null, kind: string) =>
    t('band', { low: low === null ? '-' : shown(low, kind), high: high === null ? '-' : shown(high, kind) })
  return (
    <>
      <LinesTable
        heading={t('values')}
        lines={reference.values.map((one) => ({ ...one, id: one.key, shown: shown(one.value, one.unit) }))}
      />
      <LinesTable
        heading={t('bands')}
        lines={reference.bands.map((one) => ({
          ...one,
          id: [one.key, one.productUnit, one.level].filter(Boolean).join(' '),
          label: [one.label, one.productUnit && unit(one.productUnit), one.level].filter(Boolean).join(', '),
          shown: band(one.low, one.high, one.unit),
        }))}
      />
      <LinesTable
        heading={t('scales')}
        lines={reference.scales.map((one) => ({
          ...one,
          id: `${one.cao} ${one.scale}`,
          label: t('scale', { cao: one.cao, scale: one.scale }),
          shown: band(one.low, one.high, 'euro'),
        }))}
      />
      <LinesTable
        heading={t('indices')}
        lines={reference.indices.map((one) => ({
          ...one,
          id: `${String(one.year)} ${one.figure}`,
          label: t(`figures.${one.figure}`, { year: String(one.year) }),
          shown: figureText(one.value),
        }))}
      />
    </>
  )
}

function LinesTable({ heading, lines }: { heading: string; lines: readonly Line[] }) {
  const t = useTranslations('referenceData')
  return (
    <Section heading={heading}>
      <DataTable
        caption={heading}
        captionHidden
        rows={lines}
        rowKey={(one) => one.id}
        empty={<p className="oh-muted">{t('empty')}</p>}
        columns={[
          { key: 'label', header: t('label'), rowHeader: true, cell: (one) => one.label },
          { key: 'value', header: t('value'), align: 'end', cell: (one) => one.shown },
          { key: 'period', header: t('period'), cell: (one) => one.period },
          {
            key: 'status',
            header: t('status'),
            cell: (one) => <StatusBadge tone={one.status === 'found' ? 'ok' : 'warning'}>{t(one.status)}</StatusBadge>,
          },
          {
            key: 'source',
            header: t('source'),
            cell: (one) => (one.note === undefined ? one.source : `${one.source}. ${one.note}`),
          },
        ]}
      />
    </Section>
  )
}

function useShown(): (value: string, unit: string) => string {
  const locale = useLocale()
  return (value, unit) => {
    if (unit === 'euro') return formatEuro(value, locale)
    return unit === 'share' ? formatPercentage(euro(value).times(100).toFixed(), locale) : formatDecimal(value, locale)
  }
}
