import { useLocale, useTranslations } from 'use-intl'
import { formatMoment } from '#app/utils/format-date.ts'

export type RollingFacts = { rolling: boolean; closesAt: Date; decisionWorkingDays: number | null; conditions: string }

/** What closing means in a moment that is open continuously (see rolling.ts), and under which conditions it is. */
export function RollingNote({ moment }: { moment: RollingFacts }) {
  const t = useTranslations('moment.public')
  const locale = useLocale()
  if (!moment.rolling) return null
  const { closesAt, decisionWorkingDays: days, conditions } = moment
  return (
    <>
      {days === null ? null : <p>{t('rolling', { closes: formatMoment(closesAt, locale), days })}</p>}
      {conditions ? (
        <p>
          <strong>{t('conditions')}</strong> {conditions}
        </p>
      ) : null}
    </>
  )
}
