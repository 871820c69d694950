import type { Tone } from '#app/components/tone.ts'
import type { MomentPhase } from '../moment.ts'

/** What the colour of a phase says. */
export const PHASE_TONE: Record<MomentPhase, Tone> = {
  announced: 'neutral',
  open: 'ok',
  'rolling-open': 'ok',
  assessment: 'info',
  overdue: 'warning',
  cancelled: 'neutral',
}
