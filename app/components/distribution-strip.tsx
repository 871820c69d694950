import { useTranslations } from 'use-intl'
import { StripPlot, type FiveNumbers } from './strip-plot.tsx'
import { SummaryList } from './summary-list.tsx'

export type DistributionStripProps = {
  title: string
  /** Exact decimal texts without any name: nobody can be recognised. */
  values: readonly string[]
  box: FiveNumbers
  format: (value: string) => string
  /** The value that is looked at, marked among the others. */
  own?: { label: string; value: string } | undefined
  /** Lines to compare with, such as the published tariff. */
  references?: readonly { label: string; value: string }[] | undefined
}

/** How values lie, drawn, with the same numbers beside it for whoever reads them. */
export function DistributionStrip({ title, values, box, format, own, references = [] }: DistributionStripProps) {
  const t = useTranslations('common.distribution')
  const rows = [
    ...(own ? [{ term: own.label, value: format(own.value) }] : []),
    ...references.map((reference) => ({ term: reference.label, value: format(reference.value) })),
    { term: t('count'), value: String(values.length) },
    { term: t('lowest'), value: format(box.lowest) },
    { term: t('quarter'), value: format(box.quarter) },
    { term: t('median'), value: format(box.median) },
    { term: t('threeQuarters'), value: format(box.threeQuarters) },
    { term: t('highest'), value: format(box.highest) },
  ]
  return (
    <figure className="oh-chart">
      <StripPlot
        title={title}
        values={values}
        box={box}
        own={own?.value}
        references={references.map((reference) => reference.value)}
      />
      <figcaption>{title}</figcaption>
      <SummaryList items={rows} />
    </figure>
  )
}
