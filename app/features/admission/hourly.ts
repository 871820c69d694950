/** How many applications came in during one hour of the clock. */
export type HourCount = { hour: Date; count: number }

const HOUR = 3_600_000
/** How far back the page of a moment looks. */
const HOURS_SHOWN = 24

/**
 * The hours up to the closing, or up to now while the moment is open, oldest first; an hour without a submission
 * counts zero. Hours are those of real time: the night of the clock change has one more or less on the wall.
 */
export function hoursUpTo(end: Date, counts: readonly HourCount[], shown = HOURS_SHOWN): HourCount[] {
  const last = Math.ceil(end.getTime() / HOUR) * HOUR
  const known = new Map(counts.map(({ hour, count }) => [hour.getTime(), count]))
  return Array.from({ length: shown }, (_, index) => {
    const hour = last - (shown - index) * HOUR
    return { hour: new Date(hour), count: known.get(hour) ?? 0 }
  })
}
