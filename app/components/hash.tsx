import { useTranslations } from 'use-intl'
import { hashGroups } from '#app/utils/format-file.ts'

/** A SHA-256 in groups of four, so that it can be compared by eye; copying gives it whole. */
export function Hash({ sha256 }: { sha256: string }) {
  const t = useTranslations('common')
  return (
    <span className="oh-hash">
      <abbr title={t('hashMeaning')}>SHA-256</abbr>{' '}
      <code>
        {hashGroups(sha256).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </code>
    </span>
  )
}
