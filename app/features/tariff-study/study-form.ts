import { z } from 'zod'
import { centsText, euro } from '#app/utils/money.ts'
import type { Reason } from '#app/utils/refusal.ts'
import { AS_STATED, type Assumptions } from './what-if.ts'
import { SEGMENT_AXES, WEIGHTINGS, type SegmentAxis, type Weighting } from './study.ts'

const HOURS_LIMIT = 30
const OVERHEAD_LIMIT = 20

/** Percentages up to one decimal, with a comma or a point; empty means zero. */
const percentage = (lowest: number, highest: number) =>
  z
    .string()
    .trim()
    .transform((text) => text.replace(/\s*%$/, '').replace(',', '.').replace(/^$/, '0'))
    .refine((text) => /^-?\d{1,3}(\.\d)?$/.test(text) && Number(text) >= lowest && Number(text) <= highest)
const level = z.enum(['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP']).optional().catch(undefined)
const tariff = z
  .string()
  .trim()
  .transform((text) => text.replace(/^€\s*/, '').replace(',', '.'))
  .refine((text) => text === '' || (/^\d{1,6}(\.\d{1,2})?$/.test(text) && Number(text) > 0))

/** What is chosen from a list; a value that is on no list is as if nothing was chosen. */
const choices = z.object({
  gewicht: z.enum(WEIGHTINGS).catch('none'),
  indeling: z.enum(SEGMENT_AXES).catch('size'),
  van: level,
  naar: level,
})
/** What is typed, with what to say when it cannot be read. */
const TYPED = {
  uren: {
    schema: percentage(-HOURS_LIMIT, HOURS_LIMIT),
    kind: 'tariffStudy.percentage',
    from: -HOURS_LIMIT,
    to: HOURS_LIMIT,
  },
  overhead: {
    schema: percentage(-OVERHEAD_LIMIT, OVERHEAD_LIMIT),
    kind: 'tariffStudy.percentage',
    from: -OVERHEAD_LIMIT,
    to: OVERHEAD_LIMIT,
  },
  deel: { schema: percentage(0, 100), kind: 'tariffStudy.percentage', from: 0, to: 100 },
  tarief: { schema: tariff, kind: 'tariffStudy.amountInvalid', from: 0, to: 0 },
} as const
type TypedName = keyof typeof TYPED

export type StudySearch = {
  weighting: Weighting
  axis: SegmentAxis
  assumptions: Assumptions
  /** A tariff to try; null shows the coverage of the tariff that holds. */
  tryout: string | null
  /** What the fields show: always what was typed. */
  typed: { hours: string; overhead: string; share: string; from: string; to: string; tariff: string }
  /** What could not be read; the study is then shown as if it was not typed. */
  reasons: Reason[]
}

/** Reads the choices from an address. */
export function readStudySearch(search: URLSearchParams): StudySearch {
  const { gewicht, indeling, van = '', naar = '' } = choices.parse(Object.fromEntries(search))
  const reasons: Reason[] = []
  const read = (name: TypedName): string => {
    const { schema, kind, from, to } = TYPED[name]
    const parsed = schema.safeParse(search.get(name) ?? '')
    if (parsed.success) return parsed.data
    reasons.push({ kind, field: name, target: `#${name}`, params: { from: String(from), to: String(to) } })
    return ''
  }
  const [uren, overhead, deel, tarief] = [read('uren'), read('overhead'), read('deel'), read('tarief')]
  const shown = (name: TypedName) => search.get(name)?.slice(0, SHOWN_LENGTH) ?? ''
  return {
    weighting: gewicht,
    axis: indeling,
    assumptions: { ...AS_STATED, hours: share(uren), overhead: share(overhead), mix: mixOf({ van, naar, deel }) },
    tryout: tarief === '' ? null : centsText(euro(tarief)),
    typed: {
      hours: shown('uren'),
      overhead: shown('overhead'),
      share: shown('deel'),
      from: van,
      to: naar,
      tariff: shown('tarief'),
    },
    reasons,
  }
}

const SHOWN_LENGTH = 40

const share = (percent: string) =>
  euro(percent === '' ? '0' : percent)
    .dividedBy(100)
    .toFixed()

/** The shift of the mix; none when it is not told whole. */
function mixOf({ van, naar, deel }: { van: string; naar: string; deel: string }): Assumptions['mix'] {
  const [from, to] = [level.parse(van), level.parse(naar)]
  if (!from || !to || from === to || Number(deel) === 0) return null
  return { from, to, share: share(deel) }
}
