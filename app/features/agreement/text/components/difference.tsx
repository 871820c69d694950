import { useTranslations } from 'use-intl'
import type { Segment } from '../word-diff.ts'

/** Two texts as one: what went is struck through, what came is underlined, and both are said to who listens. */
export function Difference({ segments }: { segments: readonly Segment[] }) {
  const t = useTranslations('contractText.difference')
  return (
    <p className="oh-lines">
      {segments.map(({ kind, text }, place) => {
        const key = `${kind}-${String(place)}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'removed' ? 'del' : 'ins'
        return (
          <Mark key={key}>
            <span className="oh-visually-hidden">{t(kind)} </span>
            {text}
            <span className="oh-visually-hidden"> {t('end')} </span>
          </Mark>
        )
      })}
    </p>
  )
}
