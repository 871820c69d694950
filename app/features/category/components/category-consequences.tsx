import { useTranslations } from 'use-intl'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { Consequences } from '../consequences.ts'

/** What follows from a category by itself: duties, figures, meetings, clauses, and when it is open for entry. */
export function CategoryConsequences({ consequences }: { consequences: Consequences }) {
  const t = useTranslations('category.consequences')
  const { category, name, summary, duties, kpis, clauses, moments } = consequences
  return (
    <Section heading={t('heading', { category, name })} lead={summary}>
      <SummaryList
        items={[
          { term: t('duties'), value: <Lines lines={duties} /> },
          { term: t('kpis'), value: kpis.length > 0 ? <Lines lines={kpis} /> : t('noKpis') },
          { term: t('rhythm'), value: consequences.meetingRhythm },
          { term: t('meetings'), value: String(consequences.meetingsPerYear) },
          { term: t('clauses'), value: <Lines lines={clauses.map(({ article, title }) => `${article} ${title}`)} /> },
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
