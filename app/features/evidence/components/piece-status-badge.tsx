import { useTranslations } from 'use-intl'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { PieceStatus } from '../evidence-kind.ts'

const TONE = { valid: 'ok', 'ends-soon': 'warning', ended: 'error' } as const

/** Geldig, verloopt binnenkort, verlopen. */
export function PieceStatusBadge({ status }: { status: PieceStatus }) {
  const t = useTranslations('evidence.status')
  return <StatusBadge tone={TONE[status]}>{t(status)}</StatusBadge>
}
