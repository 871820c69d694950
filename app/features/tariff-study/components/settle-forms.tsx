import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { StudyAction } from '../proposal.ts'
import { PROPOSAL_REASON_MAXIMUM } from '../study.schema.ts'

export type SettleFormsProps = { actions: readonly StudyAction[]; own: boolean; proposedBy: string | null }

/** The one next step of a proposal for this officer, and giving it back. */
export function SettleForms({ actions, own, proposedBy }: SettleFormsProps) {
  const t = useTranslations('tariffStudy.proposal')
  const form = useFormAnswer()
  const next = (['propose', 'adopt', 'publish'] as const).find((action) => actions.includes(action))
  return (
    <>
      {next ? (
        <Section heading={t(`${next}.heading`)} lead={t(`${next}.lead`)}>
          <Form label={t(`${next}.heading`)}>
            <HiddenField name="step" value={next} />
            <Button>{t(`${next}.button`)}</Button>
          </Form>
        </Section>
      ) : null}
      {own && actions.includes('return') ? (
        <Alert heading={t('waits')}>
          <p>{t('waitsMeaning')}</p>
        </Alert>
      ) : null}
      {actions.includes('return') ? (
        <Details summary={t('return.heading')} open={form.errorOf('reason') !== undefined}>
          <Form label={t('return.heading')}>
            <HiddenField name="step" value="return" />
            <TextareaField
              name="reason"
              label={t('return.reason', { name: proposedBy ?? '' })}
              error={form.errorOf('reason')}
              defaultValue={form.typed('reason')}
              maxLength={PROPOSAL_REASON_MAXIMUM}
            />
            <Button kind="secondary">{t('return.button')}</Button>
          </Form>
        </Details>
      ) : null}
    </>
  )
}
