import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Section } from '#app/components/section.tsx'
import { formatDate } from '#app/utils/format-date.ts'

export type HeldDecisionProps = {
  /** The agreement that this decision changes; null for whoever has none. */
  decision: { amends: string | null; ending: readonly { name: string; endsOn: string }[] }
}

/** What a decision means for an agreement that exists. */
export function HeldDecision({ decision: { amends, ending } }: HeldDecisionProps) {
  const t = useTranslations('held.decision')
  const locale = useLocale()
  if (amends === null) return null
  return (
    <>
      {ending.length > 0 ? (
        <Section heading={t('heading')} lead={t('text', { number: amends })}>
          <ul>
            {ending.map(({ name, endsOn }) => (
              <li key={name}>{t('line', { product: name, date: formatDate(endsOn, locale) })}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Alert>
        <p>{t('amendment', { number: amends })}</p>
      </Alert>
    </>
  )
}
