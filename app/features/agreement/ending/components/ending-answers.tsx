import { useTranslations } from 'use-intl'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'

export type ShownAnswer = { id: string; answer: string; by: string; at: Date }

/** What the provider said about the intention, first to last; nothing while it said nothing. */
export function EndingAnswers({ answers }: { answers: readonly ShownAnswer[] }) {
  const t = useTranslations('amendment.answer')
  if (answers.length === 0) return null
  return (
    <Section heading={t('said')}>
      {answers.map(({ id, answer, by, at }) => (
        <blockquote key={id} className="oh-panel">
          <p className="oh-preserve">{answer}</p>
          <footer className="oh-muted">
            {by}, <Moment at={at} />
          </footer>
        </blockquote>
      ))}
    </Section>
  )
}
