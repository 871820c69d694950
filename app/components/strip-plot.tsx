import { scaleLinear } from 'd3-scale'
import { useId } from 'react'

export type FiveNumbers = Record<'lowest' | 'quarter' | 'median' | 'threeQuarters' | 'highest', string>

export type StripPlotProps = {
  /** What the plot shows, for whoever cannot see it; its numbers stand in a table beside it. */
  title: string
  /** Exact decimal texts without any name. */
  values: readonly string[]
  box: FiveNumbers
  /** Lines to compare with, such as a tariff. */
  references?: readonly string[] | undefined
  /** The value that is looked at, marked among the others. */
  own?: string | undefined
}

const WIDTH = 1000
const MARGIN = 20
const MIDDLE = 36
/** Dots that would lie on each other stand in rows of so many. */
const ROWS = 5
const ROW_HEIGHT = 6

/**
 * A dot for every value, the middle half as a box, the median as a line. All dots are one path: hundreds of them cost
 * the page hardly anything. Sizes of lines and dots stay the same at every width of the screen.
 */
export function StripPlot({ title, values, box, references = [], own }: StripPlotProps) {
  const id = useId()
  const all = [...values, box.lowest, box.highest, ...references, ...(own ? [own] : [])].map(Number)
  const scale = scaleLinear([Math.min(...all), Math.max(...all)], [MARGIN, WIDTH - MARGIN])
  const at = (value: string) => Math.round(scale(Number(value)) * 10) / 10
  const dots = values.map((value, index) => `M${at(value)} ${MIDDLE + ((index % ROWS) - 2) * ROW_HEIGHT}h.01`).join('')
  return (
    <svg className="oh-strip" viewBox={`0 0 ${WIDTH} 72`} preserveAspectRatio="none" role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      <path d={`M${at(box.lowest)} ${MIDDLE}H${at(box.highest)}`} className="oh-strip__range" />
      <rect
        x={at(box.quarter)}
        width={Math.max(at(box.threeQuarters) - at(box.quarter), 1)}
        y={MIDDLE - 20}
        height="40"
        className="oh-strip__box"
      />
      <path d={dots} className="oh-strip__dots" />
      <path d={upright(at(box.median), 20)} className="oh-strip__median" />
      {references.map((reference) => (
        <path key={reference} d={upright(at(reference), 34)} className="oh-strip__reference" />
      ))}
      {own ? <path d={`M${at(own)} ${MIDDLE}h.01`} className="oh-strip__own" /> : null}
    </svg>
  )
}

function upright(x: number, reach: number): string {
  return `M${x} ${MIDDLE - reach}V${MIDDLE + reach}`
}
