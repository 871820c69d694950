import { useTranslations } from 'use-intl'

export type Step = { label: string; href?: string | undefined }

/** Where you are in a row of steps; `current` counts from 0. Steps before it are done. */
export function Steps({ steps, current }: { steps: readonly Step[]; current: number }) {
  const t = useTranslations('common.steps')
  return (
    <nav aria-label={t('label')} className="oh-steps">
      <p className="oh-steps__short">{t('position', { step: current + 1, total: steps.length })}</p>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.label}
            className={index < current ? 'oh-steps__done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            {step.href && index !== current ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
            {index < current ? <span className="oh-visually-hidden"> {t('done')}</span> : null}
          </li>
        ))}
      </ol>
    </nav>
  )
}
