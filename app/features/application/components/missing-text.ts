import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/utils/format-date.ts'
import { isPlainDate } from '#app/utils/calendar.ts'
import type { MissingItem } from '../missing-item.ts'

type Translate = (key: string, params: Record<string, string | number>) => string

/** The sentence that says what is missing and what to do. */
export function useMissingText(): (item: MissingItem) => string {
  const t = useTranslations('application.missing') as unknown as Translate
  const locale = useLocale()
  return (item) => {
    const written = Object.entries(item.params).map(([name, value]) => [
      name,
      typeof value === 'string' && isPlainDate(value) ? formatDate(value, locale) : value,
    ])
    const text = t(item.kind, Object.fromEntries(written) as MissingItem['params'])
    return item.section === 'parties' ? `${String(item.params.party)}: ${text}` : text
  }
}
