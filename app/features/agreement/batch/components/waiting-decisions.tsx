import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'

type Waiting = {
  id: string
  number: string
  provider_name: string
  category: string | null
  moment_id: string
  moment_name: string
}

/** Decisions without an agreement, per admission moment; one button makes those of a whole moment. */
export function WaitingDecisions({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useTranslations('legal.overview')
  const moments = [...new Map(waiting.map((one) => [one.moment_id, one.moment_name]))]
  return (
    <Section heading={t('waiting')} lead={t('waitingLead', { count: waiting.length })}>
      {moments.map(([id, moment]) => {
        const decisions = waiting.filter((one) => one.moment_id === id)
        return (
          <Form key={id}>
            <HiddenField name="moment" value={id} />
            <Details summary={t('who')}>
              <ul>
                {decisions.map(({ id: decisionId, provider_name: name, number, category }) => (
                  <li key={decisionId}>{t('waitingFor', { name, number, category: category ?? '' })}</li>
                ))}
              </ul>
            </Details>
            <Button>{t('prepare', { count: decisions.length, moment })}</Button>
          </Form>
        )
      })}
    </Section>
  )
}
