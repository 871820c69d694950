import { useTranslations } from 'use-intl'
import type { SignatoryProgress } from '../signing-progress.ts'

/** Whom the text names, and how far each of them is. */
export function SignatorySteps({ progress }: { progress: readonly SignatoryProgress[] }) {
  const t = useTranslations('signing.monitor')
  return (
    <ul className="oh-plain">
      {progress.map(({ name, step }) => (
        <li key={name}>
          {name}: {t(`step.${step}`)}
        </li>
      ))}
    </ul>
  )
}
