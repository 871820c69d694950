import type { ReactNode } from 'react'
import type { Tone } from './tone.ts'

const STATUS: Record<Tone, string> = {
  neutral: 'inactive',
  info: 'neutral',
  ok: 'success',
  warning: 'warning',
  error: 'danger',
}

/** A state in a word. */
export function StatusBadge({ tone = 'neutral', children }: { tone?: Tone | undefined; children: ReactNode }) {
  return <span className={`utrecht-status-badge utrecht-status-badge--${STATUS[tone]}`}>{children}</span>
}
