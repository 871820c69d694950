import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
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
        <ReturnForm label={t('returnHeading')} button={t('return')} />
      </Section>
    </>
  )
}

/** Sends a decision back to the assessment, with a reason. */
function ReturnForm({ label, button }: { label: string; button: string }) {
  const t = useTranslations('assessment.confirm')
  const answer = useFormAnswer()
  return (
    <Form label={label}>
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
        <Button kind="secondary">{button}</Button>
      </ButtonGroup>
    </Form>
  )
}

/** Says that this decision waits for the others of its moment, and where they leave. */
export function ReadyNote({ momentId, confirmedBy }: { momentId: string; confirmedBy: string }) {
  const t = useTranslations('assessment.confirm')
  return (
    <Alert type="ok" heading={t('ready')}>
      <p>{t('readyMeaning', { name: confirmedBy })}</p>
      <p>
        <a href={`/inkoop/momenten/${momentId}/besluiten`}>{t('toBatch')}</a>
      </p>
    </Alert>
  )
}

/** Takes a confirmed decision back before it leaves. */
export function TakeBackForm() {
  const t = useTranslations('assessment.confirm')
  return (
    <Section heading={t('takeBackHeading')} lead={t('takeBackLead')}>
      <ReturnForm label={t('takeBackHeading')} button={t('takeBack')} />
    </Section>
  )
}
