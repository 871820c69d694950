import { z } from 'zod'

/** What is published about the index of one year. Shares are fractions; the method says how a correction is calculated. */
const INDEX_FIGURES = [
  'ova-preliminary',
  'ppc-preliminary',
  'ova-definitive',
  'ppc-definitive',
  'method',
  'step-decimals',
  'decimals',
] as const

const FORMS: Record<(typeof INDEX_FIGURES)[number], RegExp> = {
  'ova-preliminary': /^0(\.\d{1,8})?$/,
  'ppc-preliminary': /^0(\.\d{1,8})?$/,
  'ova-definitive': /^0(\.\d{1,8})?$/,
  'ppc-definitive': /^0(\.\d{1,8})?$/,
  method: /^(relative|percentage-point)$/,
  'step-decimals': /^[1-4]$/,
  decimals: /^[1-4]$/,
}

/** One figure of one year with its own source. */
export const indexFigure = z
  .object({
    year: z.number().int().min(2000).max(2100),
    figure: z.enum(INDEX_FIGURES),
    value: z.string(),
    period: z.string().min(4),
    source: z.string().min(3),
    status: z.enum(['found', 'assumed']),
    note: z.string().optional(),
  })
  .refine(({ figure, value }) => FORMS[figure].test(value), { path: ['value'] })
export type IndexFigure = z.infer<typeof indexFigure>

/** The index of a year as far as it is known; without preliminary figures nothing is known. */
export type IndexYear = {
  year: number
  preliminary: { ova: string; ppc: string }
  definitive: { ova: string; ppc: string } | null
  method: 'relative' | 'percentage-point'
  stepDecimals: number
  decimals: number
  source: string
  status: 'found' | 'assumed'
}

/** Puts the figures of one year together; undefined while the preliminary ones are not published. */
export function findIndexYear(figures: readonly IndexFigure[], year: number): IndexYear | undefined {
  const mine = figures.filter((one) => one.year === year)
  const valueOf = (figure: IndexFigure['figure']) => mine.find((one) => one.figure === figure)?.value
  const preliminary = pair(valueOf('ova-preliminary'), valueOf('ppc-preliminary'))
  if (preliminary === null) return undefined
  return {
    year,
    preliminary,
    definitive: pair(valueOf('ova-definitive'), valueOf('ppc-definitive')),
    method: valueOf('method') === 'relative' ? 'relative' : 'percentage-point',
    stepDecimals: Number(valueOf('step-decimals') ?? '3'),
    decimals: Number(valueOf('decimals') ?? '2'),
    source: [...new Set(mine.map((one) => one.source))].join('; ').slice(0, 200),
    status: mine.every((one) => one.status === 'found') ? 'found' : 'assumed',
  }
}

function pair(ova: string | undefined, ppc: string | undefined): { ova: string; ppc: string } | null {
  return ova === undefined || ppc === undefined ? null : { ova, ppc }
}
