import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'

export type BrokenRulesProps = {
  rules: readonly { id: string; product: string; name: string; explanation: string }[]
  mayChange: boolean
}

/** Products of what was submitted that a new rule does not let stand alone, each with what can be done. */
export function BrokenRules({ rules, mayChange }: BrokenRulesProps) {
  const t = useTranslations('procedure.reconfirm')
  return rules.map((rule) => (
    <Section
      key={rule.id}
      heading={
        <>
          {t('rule', { name: rule.name })} <StatusBadge tone="warning">{t('toConfirm')}</StatusBadge>
        </>
      }
    >
      <p>{rule.explanation}</p>
      <p>{t('ruleText')}</p>
      {mayChange ? (
        <Form label={rule.name}>
          <Button kind="secondary" name="product" value={`drop:${rule.product}`}>
            {t('drop', { name: rule.name })}
          </Button>
        </Form>
      ) : null}
    </Section>
  ))
}
