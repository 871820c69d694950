import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Details } from '#app/components/explain.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'
import { PROCEDURE_PARTS, type Difference } from '../difference.ts'
import { DifferenceFields } from './difference-fields.tsx'

const TONE: Record<Difference['change'], Tone> = { added: 'ok', removed: 'error', changed: 'info' }

/** What differs between two versions, part by part, with the old and the new words. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const t = useTranslations('procedure.difference')
  if (differences.length === 0) return <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>
  return PROCEDURE_PARTS.map((part) => ({ part, ofPart: differences.filter((one) => one.part === part) }))
    .filter(({ ofPart }) => ofPart.length > 0)
    .map(({ part, ofPart }) => (
      <Section key={part} heading={t(`parts.${part}`)}>
        {ofPart.map((difference) => (
          <OneDifference key={difference.id} difference={difference} />
        ))}
      </Section>
    ))
}

function OneDifference({ difference }: { difference: Difference }) {
  const t = useTranslations('procedure.difference')
  const { name, change, fields, part } = difference
  const heading = part === 'general' || part === 'contract-terms' ? t(`parts.${part}`) : name
  const table = <DifferenceFields fields={fields} caption={heading} />
  return (
    <Section
      level={3}
      heading={
        <>
          {heading} <StatusBadge tone={TONE[change]}>{t(`change.${change}`)}</StatusBadge>
        </>
      }
    >
      {change === 'changed' ? table : <Details summary={t(`whole.${change}`)}>{table}</Details>}
    </Section>
  )
}
