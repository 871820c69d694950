import { useTranslations } from 'use-intl'
import { Decimal } from '#app/components/amount.tsx'
import { Card, CardGrid } from '#app/components/card.tsx'
import type { CategoryRule } from '#app/features/procedure/procedure.schema.ts'

/** The published rules of the categories, in the order in which they are tried. */
export function CategoryRules({ rules }: { rules: readonly CategoryRule[] }) {
  const t = useTranslations('public.categoryRules')
  return (
    <CardGrid>
      {rules.map((rule) => (
        <Card key={rule.category} level={3} heading={t('name', { category: rule.category, name: rule.name })}>
          <p>{rule.summary}</p>
          {rule.conditions.length === 0 ? <p>{t('noConditions')}</p> : <p>{t('conditions')}</p>}
          <ul>
            {rule.conditions.map((condition) => (
              <li key={condition.label}>
                {condition.label} ({t('atLeast')} <Decimal value={condition.atLeast} />)
              </li>
            ))}
          </ul>
          <p>{t('duties')}</p>
          <ul>
            {rule.duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
          <p>{rule.meetingRhythm}</p>
        </Card>
      ))}
    </CardGrid>
  )
}
