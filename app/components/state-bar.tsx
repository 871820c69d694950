import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Moment, TimeLeft } from './moment.tsx'
import { StatusBadge } from './status-badge.tsx'
import type { Tone } from './tone.ts'

export type StateBarProps = {
  /** The state in a word, as the reader says it: "Ingediend". */
  state: string
  tone?: Tone | undefined
  /** Who has to do something now; "u" when it is the reader. */
  turn?: ReactNode | undefined
  /** Until when; `now` comes from the loader. */
  until?: { at: Date; now: Date; label?: string | undefined } | undefined
  /** What comes after this. */
  next?: ReactNode | undefined
}

/** The same bar on every dossier: state, who is at turn, until when, what comes next. */
export function StateBar({ state, tone = 'info', turn, until, next }: StateBarProps) {
  const t = useTranslations('common.stateBar')
  return (
    <section className={`oh-state oh-state--${tone}`} aria-label={t('label')}>
      <dl>
        <div>
          <dt>{t('state')}</dt>
          <dd>
            <StatusBadge tone={tone}>{state}</StatusBadge>
          </dd>
        </div>
        {turn ? <StateFact term={t('turn')}>{turn}</StateFact> : null}
        {until ? (
          <StateFact term={until.label ?? t('until')}>
            <Moment at={until.at} /> <TimeLeft now={until.now} until={until.at} />
          </StateFact>
        ) : null}
        {next ? <StateFact term={t('next')}>{next}</StateFact> : null}
      </dl>
    </section>
  )
}

function StateFact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
