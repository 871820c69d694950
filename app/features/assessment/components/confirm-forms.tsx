import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { REASON_MAXIMUM } from '../assessment.schema.ts'
import type { AssessmentHeader } from '../assessment-view.ts'

/** Says what confirming does and does it, or sends the proposal back with a reason. */
export function ConfirmForms({ header }: { header: Pick<AssessmentHeader, 'providerName'> }) {
  const t = useTranslations('assessment.confirm')
  const common = useTranslations('common.confirm')
  const answer = useFormAnswer()
  return (
    <>
      <Section heading={t('confirmHeading')}>
        <SummaryList
          items={[
            { term: common('happens'), value: t('happens') },
            { term: common('whom'), value: header.providerName },
            { term: common('receive'), value: t('receive') },
            { term: common('undo'), value: t('undo') },
          ]}
        />
        <Form label={t('confirmHeading')}>
          <HiddenField name="step" value="confirm" />
          <ButtonGroup>
            <Button>{t('confirm')}</Button>
          </ButtonGroup>
        </Form>
      </Section>
      <Section heading={t('returnHeading')} lead={t('returnLead')}>
        <Form label={t('returnHeading')}>
          <HiddenField name="step" value="return" />
          <TextareaField
            name="reason"
            label={t('returnReason')}
            error={answer.errorOf('reason')}
            defaultValue={answer.typed('reason')}
            rows={3}
            maxLength={REASON_MAXIMUM}
          />
          <ButtonGroup>
            <Button kind="secondary">{t('return')}</Button>
          </ButtonGroup>
        </Form>
      </Section>
    </>
  )
}
