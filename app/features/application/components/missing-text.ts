import { useLocale, useTranslations } from 'use-intl'
import { daysWritten } from '#app/utils/format-date.ts'
import type { MissingItem } from '../missing-item.ts'

type Translate = (key: string, params: Record<string, string | number>) => string

/** The sentence that says what is missing and what to do. */
export function useMissingText(): (item: MissingItem) => string {
  const t = useTranslations('application.missing') as unknown as Translate
  const locale = useLocale()
  return (item) => {
    const text = t(item.kind, daysWritten(item.params, locale))
    return item.section === 'parties' ? `${String(item.params.party)}: ${text}` : text
  }
}
