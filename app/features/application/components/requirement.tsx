import { useLocale, useTranslations } from 'use-intl'
import { Panel } from '#app/components/card.tsx'
import { Explain } from '#app/components/explain.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { formatDecimal } from '#app/utils/format-amount.ts'

/** The requirement as published, why it is asked and where it comes from. */
export function Requirement({ criterion }: { criterion: Criterion }) {
  const t = useTranslations('application.criterion')
  const locale = useLocale()
  const { question, source } = criterion
  return (
    <>
      <Panel>
        <p>{criterion.text}</p>
        {question.type === 'number' && question.minimum !== null ? (
          <p>{t('minimum', { minimum: formatDecimal(question.minimum, locale), unit: question.unit })}</p>
        ) : null}
        <p>
          <strong>{t('why')}</strong> {criterion.why}
        </p>
      </Panel>
      {criterion.kind.startsWith('exclusion') ? <SelfCleaning years={criterion.lookbackYears ?? null} /> : null}
      <Explain question={t('source')}>
        <SummaryList
          items={[
            {
              term: t('requirement'),
              value: t('sourceText', { document: source.document, paragraph: source.paragraph }),
            },
            { term: t('code'), value: criterion.id },
            ...(criterion.espd ? [{ term: t('espd'), value: criterion.espd }] : []),
          ]}
        />
        {criterion.officerJudges ? <p>{t('officer')}</p> : null}
      </Explain>
    </>
  )
}

/** What happens when an exclusion ground applies: never a refusal by itself, and what to explain. */
function SelfCleaning({ years }: { years: number | null }) {
  const t = useTranslations('application.criterion')
  return (
    <Explain question={t('selfCleaning')}>
      <p>{t('selfCleaningText')}</p>
      <ul>
        <li>{t('selfCleaningDamage')}</li>
        <li>{t('selfCleaningFacts')}</li>
        <li>{t('selfCleaningMeasures')}</li>
      </ul>
      {years === null ? null : <p>{t('lookback', { years })}</p>}
    </Explain>
  )
}
