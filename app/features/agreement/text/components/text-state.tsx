import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'
import type { TextStatus } from '../clause.ts'
import type { TextOrigin } from '../edition.ts'
import type { TextAct } from '../text.transitions.ts'

const TONE: Record<TextStatus, Tone> = { draft: 'neutral', 'legal-review': 'warning', adopted: 'ok' }

type Text = { status: TextStatus; origin: TextOrigin }

/** A text that nobody here wrote or adopted is no draft of ours; its state says what it is. */
const stateOf = ({ status, origin }: Text) => (status === 'draft' && origin !== 'written' ? origin : status)

/** The state of an edition in a word, for a list to choose from. */
export function useTextState(): (text: Text) => string {
  const t = useTranslations('contractText.state')
  return (text) => t(stateOf(text))
}

/** The state of an edition in a word. */
export function TextBadge({ text }: { text: Text }) {
  const t = useTranslations('contractText.state')
  return <StatusBadge tone={TONE[text.status]}>{t(stateOf(text))}</StatusBadge>
}

/** Where an edition stands and who is at turn. */
export function TextState({ text }: { text: Text }) {
  const t = useTranslations('contractText')
  const state = stateOf(text)
  return (
    <StateBar
      state={t(`state.${state}`)}
      tone={TONE[text.status]}
      turn={t(`turn.${state}`)}
      next={t(`next.${state}`)}
    />
  )
}

/** The name of an edition as people say it. */
export function useTextName(): (text: { region: string | null; edition: number }) => string {
  const t = useTranslations('contractText')
  return ({ region, edition }) => t('name', { region: region ?? t('base'), edition })
}

type Steps = Text & { id: string; sentBy: string | null }

/** What this lawyer can do with the edition as a whole; each leads to a page that says what happens. */
export function TextSteps({ text, acts }: { text: Steps; acts: readonly TextAct[] }) {
  const t = useTranslations('contractText.acts')
  const steps = (['adopt', 'send', 'return', 'discard'] as const).filter((act) => acts.includes(act))
  return (
    <>
      {text.status === 'legal-review' && !acts.includes('adopt') ? (
        <Alert type="info" heading={t('secondHeading')}>
          {t('second', { name: text.sentBy ?? '' })}
        </Alert>
      ) : null}
      {steps.length > 0 ? (
        <ButtonGroup>
          {steps.map((act, place) => (
            <LinkButton
              key={act}
              href={`/juridisch/teksten/${text.id}/besluit/${act}`}
              kind={place === 0 ? 'primary' : 'secondary'}
            >
              {t(`${act}.link`)}
            </LinkButton>
          ))}
        </ButtonGroup>
      ) : null}
    </>
  )
}

type Waiting = { id: string; region: string | null; edition: number; sentBy: string }

/** On the desk: a text that waits for a second lawyer. */
export function TextWaiting({ text }: { text: Waiting | null }) {
  const t = useTranslations('contractText.waiting')
  const name = useTextName()
  if (!text) return null
  return (
    <Alert type="info" heading={t('heading')}>
      <p>{t('meaning', { by: text.sentBy, name: name(text) })}</p>
      <p>
        <a href={`/juridisch/teksten/${text.id}`}>{t('open')}</a>
      </p>
    </Alert>
  )
}
