import { useTranslations } from 'use-intl'
import { Day, Moment, TimeLeft } from './moment.tsx'

export type DatedMoment = {
  label: string
  at: Date
  /** Shows the day alone, for what happens on a day and not at an instant. */
  wholeDay?: boolean | undefined
  note?: string | undefined
}

/** The dates that count, in order of time, with "nu" where we are; `now` comes from the loader. */
export function DateTimeline({ moments, now }: { moments: readonly DatedMoment[]; now: Date }) {
  const t = useTranslations('common')
  const ordered = [...moments].sort((one, other) => one.at.getTime() - other.at.getTime())
  const next = ordered.findIndex((moment) => moment.at > now)
  const passed = next === -1 ? ordered : ordered.slice(0, next)
  const coming = next === -1 ? [] : ordered.slice(next)
  return (
    <ol className="oh-dates">
      {passed.map((moment) => (
        <DateLine key={moment.label} moment={moment} state="passed" />
      ))}
      <li className="oh-dates__now">
        <span className="oh-dates__now-word">{t('now')}</span>
      </li>
      {coming.map((moment, index) => (
        <DateLine key={moment.label} moment={moment} state="coming" now={index === 0 ? now : undefined} />
      ))}
    </ol>
  )
}

type DateLineProps = { moment: DatedMoment; state: 'passed' | 'coming'; now?: Date | undefined }

function DateLine({ moment, state, now }: DateLineProps) {
  return (
    <li className={`oh-dates__${state}`}>
      <span className="oh-dates__label">{moment.label}</span>
      {moment.wholeDay ? <Day on={moment.at} weekday /> : <Moment at={moment.at} />}
      {now ? <TimeLeft now={now} until={moment.at} /> : null}
      {moment.note ? <span className="oh-muted">{moment.note}</span> : null}
    </li>
  )
}
