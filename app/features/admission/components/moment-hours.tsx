import { useLocale, useTranslations } from 'use-intl'
import { HourBars } from '#app/components/hour-bars.tsx'
import { LiveRefresh } from '#app/components/live-refresh.tsx'
import { Section } from '#app/components/section.tsx'
import { formatShortMoment } from '#app/utils/format-date.ts'
import type { HourCount } from '../hourly.ts'

/** How applications come in towards the closing; counts only, for until the closing nobody looks into them. */
export function MomentHours({ hours, open, shut }: { hours: readonly HourCount[]; open: boolean; shut: boolean }) {
  const t = useTranslations('moment.desk')
  const locale = useLocale()
  const total = hours.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section
      heading={t('perHour')}
      lead={`${t('perHourLead', { total, hours: hours.length, open: open ? 'yes' : 'no' })} ${shut ? t('shut') : ''}`}
    >
      {total === 0 ? null : (
        <HourBars
          title={t('perHour')}
          bars={hours.map(({ hour, count }) => ({ label: formatShortMoment(hour, locale).replace(' uur', ''), count }))}
          hourHeader={t('hour')}
          countHeader={t('count')}
          tableLabel={t('table')}
        />
      )}
      {open ? <LiveRefresh /> : null}
    </Section>
  )
}
