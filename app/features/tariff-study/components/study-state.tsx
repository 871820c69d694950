import { useTranslations } from 'use-intl'
import { Moment } from '#app/components/moment.tsx'
import { StateBar } from '#app/components/state-bar.tsx'

export type StudyStateProps = {
  study: { status: 'concept' | 'proposed' | 'adopted' | 'published'; changedBy: string; changedAt: Date }
}

const TONE = { concept: 'info', proposed: 'warning', adopted: 'warning', published: 'ok' } as const

/** Where the tariff of a study stands and who is at turn. */
export function StudyState({ study }: StudyStateProps) {
  const t = useTranslations('tariffStudy')
  return (
    <StateBar
      state={t(`status.${study.status}`)}
      tone={TONE[study.status]}
      turn={t(`turn.${study.status}`)}
      next={
        <>
          {t('lastChanged', { name: study.changedBy })} <Moment at={study.changedAt} short />
        </>
      }
    />
  )
}
