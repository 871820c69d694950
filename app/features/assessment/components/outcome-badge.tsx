import { useTranslations } from 'use-intl'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'

const TONE = { met: 'ok', 'not-met': 'error', open: 'info', hidden: 'neutral' } as const satisfies Record<string, Tone>

/** Met, not met, still to judge, or not to be seen yet. */
export function OutcomeBadge({ outcome }: { outcome: keyof typeof TONE }) {
  const t = useTranslations('assessment.outcome')
  return <StatusBadge tone={TONE[outcome]}>{t(outcome)}</StatusBadge>
}
