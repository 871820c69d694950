import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { INTEREST_WORDS_MAXIMUM } from '../handling.schema.ts'
import { INTEREST_KINDS } from '../interest.ts'

export type InterestFormsProps = { applicants: readonly { id: string; name: string }[]; complete: boolean }

/** Says that there is no (other) interest, or reports one; both stay for good. */
export function InterestForms({ applicants, complete }: InterestFormsProps) {
  const t = useTranslations('handling.interest')
  return (
    <>
      <Details summary={t('applicants', { count: applicants.length })} open={!complete}>
        <ul className="oh-columns">
          {applicants.map((provider) => (
            <li key={provider.id}>{provider.name}</li>
          ))}
        </ul>
      </Details>
      {complete ? null : (
        <Section heading={t('none')} lead={t('noneLead')}>
          <Form label={t('none')}>
            <HiddenField name="step" value="none" />
            <ButtonGroup>
              <Button>{t('noneIt')}</Button>
            </ButtonGroup>
          </Form>
        </Section>
      )}
      <ReportForm applicants={applicants} />
    </>
  )
}

function ReportForm({ applicants }: Pick<InterestFormsProps, 'applicants'>) {
  const t = useTranslations('handling.interest')
  const answer = useFormAnswer()
  return (
    <Section heading={t('report')} lead={t('reportLead')}>
      <Form label={t('report')}>
        <SelectField
          name="providerId"
          label={t('provider')}
          placeholder={t('choose')}
          error={answer.errorOf('providerId')}
          defaultValue={answer.typed('providerId')}
          options={applicants.map((provider) => ({ value: provider.id, label: provider.name }))}
        />
        <RadioGroupField
          name="kind"
          label={t('kind')}
          error={answer.errorOf('kind')}
          defaultValue={answer.typed('kind')}
          options={INTEREST_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <TextareaField
          name="words"
          label={t('words')}
          description={t('wordsMeaning')}
          error={answer.errorOf('words')}
          defaultValue={answer.typed('words')}
          rows={3}
          maxLength={INTEREST_WORDS_MAXIMUM}
        />
        <ButtonGroup>
          <Button kind="secondary">{t('reportIt')}</Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}
