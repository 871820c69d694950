import { useTranslations } from 'use-intl'
import { StateBar } from '#app/components/state-bar.tsx'

export type ProcedureStateProps = {
  /** Number of the version that is being worked on. */
  draft: number | null
  /** Number of the newest published version. */
  published: number | null
}

/** What is published of a procedure, what is being worked on and what to do now. */
export function ProcedureState({ draft, published }: ProcedureStateProps) {
  const t = useTranslations('procedure.dossier')
  const state = published === null ? t('stateDraft') : t('statePublished', { number: published })
  return (
    <StateBar
      state={state}
      tone={published === null ? 'warning' : 'ok'}
      turn={draft === null ? undefined : t('turn')}
      next={draft === null ? t('nextNothing') : t('nextDraft', { number: draft })}
    />
  )
}
