import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { DataTable } from './data-table.tsx'

export type HourBar = {
  /** The hour as the reader says it: "16.00". */
  label: string
  count: number
}

export type HourBarsProps = {
  title: string
  bars: readonly HourBar[]
  hourHeader: string
  countHeader: string
  /** The words that open the table. */
  tableLabel: string
}

const HEIGHT = 140
const BASE = 112
const TOP = 18
/** Every so many hours the axis says which one it is. */
const EVERY = 4

/** Counts per hour as bars, drawn by the server, with the table that says the same. */
export function HourBars({ title, bars, hourHeader, countHeader, tableLabel }: HourBarsProps) {
  return (
    <figure className="oh-chart">
      <Drawing title={title} bars={bars} />
      <details className="oh-details">
        <summary>{tableLabel}</summary>
        <div className="oh-details__body">
          <DataTable
            caption={title}
            rows={bars}
            rowKey={(bar) => bar.label}
            columns={[
              { key: 'hour', header: hourHeader, rowHeader: true, cell: (bar) => bar.label },
              { key: 'count', header: countHeader, align: 'end', cell: (bar) => bar.count },
            ]}
          />
        </div>
      </details>
    </figure>
  )
}

function Drawing({ title, bars }: Pick<HourBarsProps, 'title' | 'bars'>) {
  const id = useId()
  const highest = Math.max(1, ...bars.map((bar) => bar.count))
  const height = scaleLinear([0, highest], [0, BASE - TOP])
  const step = 100 / Math.max(1, bars.length)
  return (
    <svg className="oh-chart__svg" width="100%" height={HEIGHT} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {bars.map((bar, index) => (
        <svg key={bar.label} x={`${index * step}%`} width={`${step}%`} height={HEIGHT} overflow="visible">
          <rect x="12%" width="76%" y={BASE - height(bar.count)} height={height(bar.count)} className="oh-bars__bar" />
          {bar.count > 0 ? (
            <text x="50%" y={BASE - height(bar.count) - 5} textAnchor="middle" className="oh-bars__text">
              {bar.count}
            </text>
          ) : null}
          {index % EVERY === 0 ? (
            <text x="0" y={HEIGHT - 8} className="oh-bars__text">
              {bar.label.slice(-5)}
            </text>
          ) : null}
        </svg>
      ))}
      <line x1="0" x2="100%" y1={BASE} y2={BASE} className="oh-bars__base" />
    </svg>
  )
}
