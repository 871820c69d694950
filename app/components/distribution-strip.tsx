import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { quantilesOf, type Quantiles } from './quantiles.ts'
import { SummaryList } from './summary-list.tsx'

export type DistributionStripProps = {
  title: string
  /** Exact decimal texts without any name: nobody can be recognised. */
  values: readonly string[]
  format: (value: string) => string
  /** The value that is looked at, marked among the others. */
  own?: { label: string; value: string } | undefined
  /** Lines to compare with, such as the published tariff. */
  references?: readonly { label: string; value: string }[] | undefined
}

const MIDDLE = 44

/** How values lie: a dot each, the middle half as a box, the median as a line; with the numbers beside it. */
export function DistributionStrip({ title, values, format, own, references = [] }: DistributionStripProps) {
  const t = useTranslations('common.distribution')
  const quantiles = quantilesOf(values)
  if (!quantiles) return <p className="oh-muted">{t('none')}</p>
  const rows = [
    ...(own ? [{ term: own.label, value: format(own.value) }] : []),
    ...references.map((reference) => ({ term: reference.label, value: format(reference.value) })),
    { term: t('count'), value: String(values.length) },
    { term: t('lowest'), value: format(quantiles.lowest) },
    { term: t('quarter'), value: format(quantiles.quarter) },
    { term: t('median'), value: format(quantiles.median) },
    { term: t('threeQuarters'), value: format(quantiles.threeQuarters) },
    { term: t('highest'), value: format(quantiles.highest) },
  ]
  return (
    <figure className="oh-chart">
      <Strip title={title} values={values} quantiles={quantiles} own={own?.value} references={references} />
      <figcaption>{title}</figcaption>
      <SummaryList items={rows} />
    </figure>
  )
}

type StripProps = Pick<DistributionStripProps, 'title' | 'values'> & {
  quantiles: Quantiles
  own: string | undefined
  references: readonly { label: string; value: string }[]
}

function Strip({ title, values, quantiles, own, references }: StripProps) {
  const id = useId()
  const all = [...values, ...references.map((reference) => reference.value), ...(own ? [own] : [])].map(Number)
  const x = scaleLinear([Math.min(...all), Math.max(...all)], [2, 98])
  const at = (value: string) => `${x(Number(value))}%`
  const box = x(Number(quantiles.threeQuarters)) - x(Number(quantiles.quarter))
  return (
    <svg className="oh-chart__svg" width="100%" height="88" role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <line x1={at(quantiles.lowest)} x2={at(quantiles.highest)} y1={MIDDLE} y2={MIDDLE} className="oh-strip__range" />
      <rect x={at(quantiles.quarter)} width={`${box}%`} y={MIDDLE - 18} height="36" className="oh-strip__box" />
      {values.map((value, index) => (
        <circle key={index} cx={at(value)} cy={MIDDLE + ((index % 5) - 2) * 5} r="4" className="oh-strip__dot" />
      ))}
      <Upright at={at(quantiles.median)} reach={22} className="oh-strip__median" />
      {references.map((reference) => (
        <Upright key={reference.label} at={at(reference.value)} reach={36} className="oh-strip__reference" />
      ))}
      {own ? (
        <svg x={at(own)} y={MIDDLE} overflow="visible">
          <path d="M0-11 11 0 0 11-11 0z" className="oh-strip__own" />
        </svg>
      ) : null}
    </svg>
  )
}

function Upright({ at, reach, className }: { at: string; reach: number; className: string }) {
  return <line x1={at} x2={at} y1={MIDDLE - reach} y2={MIDDLE + reach} className={className} />
}
