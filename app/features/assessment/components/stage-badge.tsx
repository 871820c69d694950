import { useTranslations } from 'use-intl'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'
import type { WorkStage } from '../work.ts'

/** What the colour of a stage says; the word says the same. */
export const STAGE_TONE: Record<WorkStage, Tone> = {
  'not-yet': 'neutral',
  'to-assess': 'info',
  'repair-in': 'info',
  'repair-missed': 'warning',
  'at-provider': 'neutral',
  'third-reader': 'warning',
  'to-confirm': 'warning',
  'to-send': 'info',
  'category-to-confirm': 'warning',
  done: 'ok',
  withdrawn: 'neutral',
}

/** Where an application stands in the work, in a word. */
export function StageBadge({ stage }: { stage: WorkStage }) {
  const t = useTranslations('procurement.stage')
  return <StatusBadge tone={STAGE_TONE[stage]}>{t(stage)}</StatusBadge>
}
