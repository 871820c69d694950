import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { formatDecimal } from '#app/utils/format-amount.ts'
import { formatFileSize } from '#app/utils/format-file.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { isPlainDate } from '#app/utils/calendar.ts'
import type { FieldChange } from '../field-changes.ts'
import { pathKey, wordsOf } from '../path-label.ts'
import { useDraftWords } from './draft-words.ts'

type Loose = { (key: string): string; has: (key: string) => boolean }

/** Old and new words side by side, one line per value that differs. */
export function DifferenceFields({ fields, caption }: { fields: readonly FieldChange[]; caption: string }) {
  const t = useTranslations('procedure.difference')
  const label = usePathLabel()
  const say = useShownValue()
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={fields}
      rowKey={(field) => [field.path, field.before, field.after].join(' ')}
      columns={[
        { key: 'what', header: t('what'), rowHeader: true, cell: (field) => label(field.path) },
        { key: 'before', header: t('before'), cell: (field) => <Words text={say(field.path, field.before)} was /> },
        { key: 'after', header: t('after'), cell: (field) => <Words text={say(field.path, field.after)} /> },
      ]}
    />
  )
}

function Words({ text, was = false }: { text: string; was?: boolean }) {
  const t = useTranslations('procedure.difference')
  if (text === '') return <span className="oh-muted">{t('nothing')}</span>
  return was ? <del>{text}</del> : <ins>{text}</ins>
}

function usePathLabel(): (path: string) => string {
  const t = useTranslations('procedure.paths') as unknown as Loose
  return (path) => {
    const { key, place } = pathKey(path)
    const name = t.has(key) ? t(key) : path
    return place === '' ? name : `${name} ${place}`
  }
}

function useShownValue(): (path: string, value: string | null) => string {
  const words = useDraftWords()
  const locale = useLocale()
  return (path, value) => {
    if (value === null) return ''
    const { key } = pathKey(path)
    const set = wordsOf(key, value)
    if (set) return words.word(set, value)
    if (key === 'file-sizeBytes') return formatFileSize(Number(value))
    if (/^-?\d+\.\d+$/.test(value)) return formatDecimal(value, locale)
    return isPlainDate(value) ? formatDate(value, locale) : value
  }
}
