import type { Figures } from './figures.ts'

/** The figures for whoever reads them in a terminal. */
export function linesOf(figures: Figures): string {
  const { decisions, killed } = figures
  const count = (name: string, value: number | string) => `${name.padEnd(24)} ${String(value)}`
  return [
    count('providers', `${String(figures.providers)}, officers ${String(figures.officers)}`),
    count('submitted', figures.submitted),
    count('refused late', figures.refusedLate),
    count('lost', figures.lost),
    count('doubled', figures.doubled),
    count('mails', `${String(figures.mailsSent)} of ${String(figures.mailsExpected)}`),
    count(
      'decisions',
      `${String(decisions.admitted)} admitted, ${String(decisions.partly)} partly, ${String(decisions.refused)} refused`,
    ),
    count(
      'answer to a press',
      `p50 ${String(figures.p50Ms)}, p95 ${String(figures.p95Ms)}, p99 ${String(figures.p99Ms)} ms`,
    ),
    count('killed', `web ${String(killed.web)}, jobs ${String(killed.jobs)}; away at most ${String(killed.awayMs)} ms`),
    count('seconds', figures.seconds),
    ...figures.limitations.map((text) => `not reached: ${text}`),
    figures.invariantsBroken.length === 0 ? 'Every invariant held.' : 'Broken:',
    ...figures.invariantsBroken.map((text) => `  ${text}`),
  ].join('\n')
}
