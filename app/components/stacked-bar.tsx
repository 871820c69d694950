import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { DataTable } from './data-table.tsx'

export type BarPart = {
  label: string
  /** Exact decimal text, zero or more. */
  value: string
}

export type StackedBarProps = {
  /** What the bar shows; also the caption of its table. */
  title: string
  /** At most six; the bar marks them a, b, c ... in this order. */
  parts: readonly BarPart[]
  /** How a value is written, for example `formatEuro`. */
  format: (value: string) => string
  /** The sum, made with exact decimals by the caller. */
  total: { label: string; value: string }
  partHeader: string
  valueHeader: string
  /** The end of the scale, to compare bars; the total by default. */
  max?: string | undefined
}

/** Percentage of the bar below which its letter does not fit on a phone. */
const NARROW = 7

/** Parts of a whole as one bar, always with the table that says the same. */
export function StackedBar(props: StackedBarProps) {
  const { title, parts, format, total, partHeader, valueHeader, max } = props
  const rows = parts.map((part, index) => ({ ...part, mark: 'abcdef'.charAt(index) }))
  const columns = [
    { key: 'part', header: partHeader, rowHeader: true, cell: (row: (typeof rows)[number]) => <PartName {...row} /> },
    {
      key: 'value',
      header: valueHeader,
      align: 'end' as const,
      cell: (row: (typeof rows)[number]) => format(row.value),
    },
  ]
  return (
    <figure className="oh-chart">
      <Bar title={title} parts={rows} max={Number(max ?? total.value)} />
      <DataTable
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.label}
        footer={{ part: total.label, value: format(total.value) }}
      />
    </figure>
  )
}

function PartName({ mark, label }: { mark: string; label: string }) {
  return (
    <>
      <span className={`oh-mark oh-fill-${mark}`}>{mark}</span> {label}
    </>
  )
}

function Bar({ title, parts, max }: { title: string; parts: readonly (BarPart & { mark: string })[]; max: number }) {
  const id = useId()
  const share = scaleLinear([0, max > 0 ? max : 1], [0, 100])
  let from = 0
  const segments = parts.map((part) => {
    const start = from
    from += Number(part.value)
    return { mark: part.mark, left: share(start), width: share(from) - share(start) }
  })
  return (
    <svg className="oh-chart__svg" width="100%" height="44" role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <rect width="100%" height="100%" rx="4" className="oh-fill-rest" />
      {segments.map((segment) => (
        <svg key={segment.mark} x={`${segment.left}%`} width={`${segment.width}%`} height="100%">
          <rect width="100%" height="100%" className={`oh-fill-${segment.mark}`} />
          <rect x="100%" width="4" height="100%" transform="translate(-2 0)" className="oh-chart__gap" />
          {segment.width > NARROW ? (
            <text x="50%" y="29" textAnchor="middle" className="oh-chart__mark">
              {segment.mark}
            </text>
          ) : null}
        </svg>
      ))}
    </svg>
  )
}
