import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { formatDecimal, formatEuro } from '#app/utils/format-amount.ts'
import { isStatement } from '../category-facts.ts'
import type { ConditionTrace, RuleTrace } from '../category.ts'

export type CategoryTraceProps = {
  trace: readonly RuleTrace[]
  proposed: string
  rules: readonly { category: string; name: string; summary: string }[]
}

/** Every rule with each condition: the fact, where it comes from, the threshold, whether it holds. */
export function CategoryTrace({ trace, proposed, rules }: CategoryTraceProps) {
  const t = useTranslations('category')
  return (
    <>
      {trace.map((rule) => {
        const about = rules.find((one) => one.category === rule.category)
        return (
          <Section
            key={rule.category}
            level={3}
            heading={`${t('category', { category: rule.category })}: ${about?.name ?? ''}`}
            lead={about?.summary}
            action={
              <StatusBadge tone={rule.category === proposed ? 'ok' : 'neutral'}>
                {t(rule.category === proposed ? 'applies' : rule.holds ? 'alsoHolds' : 'doesNotHold')}
              </StatusBadge>
            }
          >
            {rule.conditions.length === 0 ? <p>{t('noConditions')}</p> : <Conditions conditions={rule.conditions} />}
          </Section>
        )
      })}
    </>
  )
}

function Conditions({ conditions }: { conditions: readonly ConditionTrace[] }) {
  const t = useTranslations('category')
  const words = useFactWords()
  return (
    <DataTable
      caption={t('conditions')}
      captionHidden
      rows={conditions}
      rowKey={(condition) => condition.fact}
      columns={[
        { key: 'label', header: t('condition'), rowHeader: true, cell: (condition) => condition.label },
        { key: 'fact', header: t('fact'), cell: (condition) => words(condition.fact, condition.value) },
        { key: 'source', header: t('factSource'), cell: (condition) => t(`factSources.${sourceKey(condition)}`) },
        {
          key: 'rule',
          header: t('rule'),
          cell: (condition) => `${condition.source.document} ${condition.source.paragraph}`,
        },
        {
          key: 'holds',
          header: t('outcome'),
          cell: (condition) => (
            <StatusBadge tone={condition.holds ? 'ok' : 'error'}>{t(condition.holds ? 'holds' : 'fails')}</StatusBadge>
          ),
        },
      ]}
    />
  )
}

const SOURCES = ['admission-decision', 'application', 'provider-statement', 'reference-load'] as const

function sourceKey({ factSource }: ConditionTrace) {
  return SOURCES.find((source) => source === factSource) ?? 'unknown'
}

/** The value of a fact as people read it: an amount, a number, yes or no. */
function useFactWords() {
  const t = useTranslations('category')
  const common = useTranslations('common')
  const locale = useLocale()
  return (fact: ConditionTrace['fact'], value: string | null) => {
    if (value === null) return t('notKnown')
    if (isStatement(fact)) return common(value === '1' ? 'yes' : 'no')
    return fact === 'reference-year-volume' ? formatEuro(value, locale) : formatDecimal(value, locale)
  }
}
