import { StatusBadge as UtrechtStatusBadge } from '@utrecht/component-library-react'
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
  return <UtrechtStatusBadge status={STATUS[tone]}>{children}</UtrechtStatusBadge>
}
