import { z } from 'zod'
import { centsText, euro } from '#app/utils/money.ts'
import { AS_STATED, type Assumptions } from './what-if.ts'
import { SEGMENT_AXES, WEIGHTINGS, type SegmentAxis, type Weighting } from './study.ts'

/** Percentages up to one decimal, with a comma or a point. */
const percentage = (lowest: number, highest: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.').replace(/^$/, '0'))
    .refine((text) => /^-?\d{1,3}(\.\d)?$/.test(text) && Number(text) >= lowest && Number(text) <= highest)
    .catch('0')
const level = z.enum(['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP']).optional().catch(undefined)

const HOURS_LIMIT = 30
const OVERHEAD_LIMIT = 20

/** The choices in the address of a study page; what cannot be read is as if it was not chosen. */
const studySearch = z.object({
  gewicht: z.enum(WEIGHTINGS).catch('none'),
  uren: percentage(-HOURS_LIMIT, HOURS_LIMIT),
  overhead: percentage(-OVERHEAD_LIMIT, OVERHEAD_LIMIT),
  van: level,
  naar: level,
  deel: percentage(0, 100),
  indeling: z.enum(SEGMENT_AXES).catch('size'),
  tarief: z
    .string()
    .trim()
    .transform((text) => text.replace(',', '.'))
    .refine((text) => /^\d{1,6}(\.\d{1,2})?$/.test(text) && Number(text) > 0)
    .optional()
    .catch(undefined),
})

export type StudySearch = {
  weighting: Weighting
  axis: SegmentAxis
  assumptions: Assumptions
  /** A tariff to try; null shows the coverage of the tariff that holds. */
  tryout: string | null
  /** What the fields show. */
  typed: { hours: string; overhead: string; share: string; from: string; to: string; tariff: string }
}

/** Reads the choices from an address. */
export function readStudySearch(search: URLSearchParams): StudySearch {
  const read = studySearch.parse({
    uren: '',
    overhead: '',
    deel: '',
    ...Object.fromEntries(search),
  })
  const { gewicht, indeling, uren, overhead, deel, tarief, van = '', naar = '' } = read
  return {
    weighting: gewicht,
    axis: indeling,
    assumptions: { ...AS_STATED, hours: share(uren), overhead: share(overhead), mix: mixOf(read) },
    tryout: tarief === undefined ? null : centsText(euro(tarief)),
    typed: { hours: uren, overhead, share: deel, from: van, to: naar, tariff: tarief ?? '' },
  }
}

const share = (percent: string) => euro(percent).dividedBy(100).toFixed()

/** The shift of the mix; none when it is not told whole. */
function mixOf({ van, naar, deel }: z.infer<typeof studySearch>): Assumptions['mix'] {
  if (!van || !naar || van === naar || Number(deel) === 0) return null
  return { from: van, to: naar, share: share(deel) }
}
