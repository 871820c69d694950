import { useTranslations } from 'use-intl'
import { Details } from '#app/components/explain.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ArticleBody } from '#app/features/agreement/amendment/components/change-view.tsx'
import type { CategoryClause, Consequences } from '../consequences.ts'
import { articleName } from '#app/features/agreement/article-name.ts'

/** What follows from a category by itself: duties, figures, meetings, clauses, and when it is open for entry. */
export function CategoryConsequences({ consequences }: { consequences: Consequences }) {
  const t = useTranslations('category.consequences')
  const { category, name, summary, duties, kpis, clauses, clausesFrom, moments } = consequences
  return (
    <Section heading={t('heading', { category, name })} lead={summary}>
      <SummaryList
        items={[
          { term: t('duties'), value: <Lines lines={duties} /> },
          { term: t('kpis'), value: kpis.length > 0 ? <Lines lines={kpis} /> : t('noKpis') },
          { term: t('rhythm'), value: consequences.meetingRhythm },
          { term: t('meetings'), value: String(consequences.meetingsPerYear) },
          {
            term: t('entry'),
            value:
              moments.length === 0 ? (
                t('noEntry')
              ) : (
                <ul>
                  {moments.map((moment) => (
                    <li key={moment.id}>
                      {moment.name}: <Moment at={moment.opensAt} short /> - <Moment at={moment.closesAt} short />
                      {moment.rolling ? ` (${t('rolling')})` : ''}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Clauses clauses={clauses} from={clausesFrom} />
    </Section>
  )
}

/** The articles that the category brings, each to open and read. */
function Clauses({ clauses, from }: { clauses: readonly CategoryClause[]; from: Consequences['clausesFrom'] }) {
  const t = useTranslations('category.consequences')
  if (clauses.length === 0) return null
  return (
    <Section level={3} heading={t('clauses')} lead={t(`clausesFrom.${from}`)}>
      {clauses.map((clause) => (
        <Details key={clause.clauseId} summary={articleName(clause)}>
          <ArticleBody article={clause} />
        </Details>
      ))}
    </Section>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
