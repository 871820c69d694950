import { useTranslations } from 'use-intl'
import type { DraftPartName } from '../draft/draft-parts.ts'

type Loose = { (key: string): string; has: (key: string) => boolean }

/** The words of the composer by the names of parts and fields, which are data. */
export function useDraftWords() {
  const t = useTranslations('procedure') as unknown as Loose
  const optional = (key: string) => (t.has(key) ? t(key) : undefined)
  return {
    label: (part: DraftPartName, field: string) => optional(`fields.${part}.${field}`) ?? t(`fields.all.${field}`),
    hint: (part: DraftPartName, field: string) => optional(`hints.${part}.${field}`) ?? optional(`hints.all.${field}`),
    group: (part: DraftPartName, group: string) => optional(`groups.${part}.${group}`) ?? t(`groups.all.${group}`),
    word: (set: string, value: string) => optional(`words.${set}.${value}`) ?? value,
  }
}
