import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { MissingItem } from '../missing-item.ts'
import { pageOfMissing } from '../pages.ts'
import { useMissingText } from './missing-text.ts'

/** Every missing thing in one list, each with a link to where it is filled in; or that nothing is missing. */
export function MissingList({ applicationId, missing }: { applicationId: string; missing: readonly MissingItem[] }) {
  const t = useTranslations('application.summary')
  const text = useMissingText()
  if (missing.length === 0)
    return (
      <Alert type="ok" heading={t('complete')}>
        <p>{t('completeText')}</p>
      </Alert>
    )
  const lines = new Map(missing.map((item) => [text(item), pageOfMissing(applicationId, item)]))
  return (
    <Alert type="warning" heading={t('missing', { count: lines.size })}>
      <p>{t('missingText')}</p>
      <ul>
        {[...lines].map(([line, href]) => (
          <li key={line}>
            <a href={href}>{line}</a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
