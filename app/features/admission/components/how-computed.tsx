import { useLocale, useTranslations } from 'use-intl'
import { formatDate } from '#app/utils/format-date.ts'
import type { HowComputed as How } from '../calendar-rule.ts'

/** Says how a default date came about: the working days counted, from where, and which free days were passed over. */
export function HowComputed({ how }: { how: How | undefined }) {
  const t = useTranslations('moment.how')
  const locale = useLocale()
  if (!how) return null
  if (how.rule === 'given') return <>{t('given')}</>
  if (how.rule === 'year-after-opening') return <>{t('year')}</>
  if (how.rule === 'month-after-objection') return <>{t('month', { day: formatDate(how.objectionEnds, locale) })}</>
  const days = Math.abs(how.days)
  const skipped = how.skipped.map(({ name }) => t(`holiday.${name}`)).join(', ')
  return (
    <>
      {how.days > 0 ? t('workingDays', { days, from: how.from }) : t('workingDaysBefore', { days, from: how.from })}
      {skipped ? ` ${t('skipped', { days: skipped })}` : null}
    </>
  )
}
