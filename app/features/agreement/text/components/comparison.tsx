import { useTranslations } from 'use-intl'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'
import { articleName } from '../../article-name.ts'
import { COMPARISONS, type ComparedClause, type Comparison } from '../compare-texts.ts'
import { Difference } from './difference.tsx'

const TONE: Record<Comparison, Tone> = { same: 'ok', differs: 'warning', 'only-left': 'error', 'only-right': 'error' }

type Report = { rows: readonly ComparedClause[]; counts: Record<Comparison, number>; left: string; right: string }

/** The harmonisation report: what differs is open, what is the same is named. */
export function ComparisonReport({ rows, counts, left, right }: Report) {
  const t = useTranslations('contractText.compare')
  const name = { left, right }
  return (
    <>
      <KeyFigures figures={COMPARISONS.map((one) => ({ label: t(`count.${one}`, name), value: counts[one] }))} />
      <Section heading={t('differing')} lead={t('differingLead', name)}>
        {rows
          .filter(({ comparison }) => comparison !== 'same')
          .map((row) => (
            <section key={`${row.article} ${row.title}`} className="oh-section">
              <h3>
                {articleName(row)}{' '}
                <StatusBadge tone={TONE[row.comparison]}>{t(`outcome.${row.comparison}`, name)}</StatusBadge>
              </h3>
              <Difference segments={row.segments} />
            </section>
          ))}
        {counts.same === rows.length ? <p>{t('allSame')}</p> : null}
      </Section>
      <Section heading={t('same')}>
        <ul>
          {rows
            .filter(({ comparison }) => comparison === 'same')
            .map((row) => (
              <li key={`${row.article} ${row.title}`}>{articleName(row)}</li>
            ))}
        </ul>
      </Section>
    </>
  )
}
