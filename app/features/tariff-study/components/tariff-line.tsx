import { useLocale, useTranslations } from 'use-intl'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { StripPlot } from '#app/components/strip-plot.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import type { ShownDistribution } from '../shown.ts'

export type TariffLineProps = {
  line: {
    code: string
    name: string
    unit: 'hour' | 'daypart' | 'day' | 'trip'
    tariff: string
    /** Null: too few to show. */
    count: number | null
    distribution: ShownDistribution | null
    prices: readonly string[]
    covered: string | null
    study: 'concept' | 'proposed' | 'adopted' | 'published' | null
  }
  href: string
}

const TONE = { concept: 'info', proposed: 'warning', adopted: 'warning', published: 'ok' } as const

/** One product of the overview: how its cost prices lie beside its tariff, drawn and in figures. */
export function TariffLine({ line, href }: TariffLineProps) {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  const euros = (amount: string) => formatEuro(amount, locale)
  const { distribution } = line
  return (
    <Section
      level={3}
      heading={<a href={href}>{`${line.code} ${line.name}`}</a>}
      action={line.study ? <StatusBadge tone={TONE[line.study]}>{t(`status.${line.study}`)}</StatusBadge> : undefined}
    >
      {distribution ? (
        <figure className="oh-chart">
          <StripPlot
            title={t('plot', { product: line.name })}
            values={line.prices}
            box={distribution}
            references={[line.tariff]}
          />
          <SummaryList
            items={[
              { term: t('tariffPer', { unit: t(`unit.${line.unit}`) }), value: euros(line.tariff) },
              { term: t('providers'), value: String(line.count ?? 0) },
              { term: t('median'), value: euros(distribution.median) },
              { term: t('middleHalf'), value: `${euros(distribution.quarter)} – ${euros(distribution.threeQuarters)}` },
              { term: t('covered'), value: line.covered === null ? '-' : formatPercentage(line.covered, locale) },
            ]}
          />
        </figure>
      ) : (
        <p className="oh-muted">{t('tooFewHere', { tariff: euros(line.tariff) })}</p>
      )}
    </Section>
  )
}
