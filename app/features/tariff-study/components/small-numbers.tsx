import { useLocale, useTranslations } from 'use-intl'
import { formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'
import type { DisclosureRule } from '../suppression.ts'

/** When figures are left out so that no provider can be recognised, and where that rule comes from. */
export function SmallNumbers({ rule }: { rule: DisclosureRule }) {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  const share = formatPercentage(euro(rule.largestShare).times(100).toFixed(), locale)
  return (
    <p className="oh-muted">
      {t('smallNumbers', { fewest: rule.fewestProviders, share, source: rule.source })}
      {rule.status === 'assumed' ? ` (${t('assumed')})` : ''}
    </p>
  )
}
