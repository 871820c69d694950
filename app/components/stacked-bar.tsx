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

const WIDTH = 720
const HEIGHT = 44

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
  const x = scaleLinear([0, max > 0 ? max : 1], [0, WIDTH])
  let from = 0
  const segments = parts.map((part) => {
    const start = from
    from += Number(part.value)
    return { mark: part.mark, left: x(start), width: x(from) - x(start) }
  })
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="oh-chart__svg" role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <rect width={WIDTH} height={HEIGHT} rx="4" className="oh-fill-rest" />
      {segments.map((segment) => (
        <g key={segment.mark}>
          <rect
            x={segment.left}
            width={Math.max(segment.width - 2, 0)}
            height={HEIGHT}
            className={`oh-fill-${segment.mark}`}
          />
          {segment.width > 24 ? (
            <text x={segment.left + 12} y={HEIGHT / 2 + 6} className="oh-chart__mark">
              {segment.mark}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  )
}
