import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { DateField, HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ELEMENT_NAMES } from '#app/features/cost-price/cost-price.ts'
import type { TariffProposal } from '../proposal.ts'
import { PROPOSAL_REASON_MAXIMUM } from '../study.schema.ts'

export type ProposalFormProps = {
  proposal: TariffProposal
  startsOn: string
  rowVersion: number
  proposeHref: string
}

/** The tariff over its four elements, each with the reason that will be published. */
export function ProposalForm({ proposal, startsOn, rowVersion, proposeHref }: ProposalFormProps) {
  const t = useTranslations('tariffStudy')
  const form = useFormAnswer()
  return (
    <Form>
      <HiddenField name="step" value="save" />
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <DateField
        name="startsOn"
        label={t('proposal.startsOn')}
        description={t('proposal.startsOnMeaning')}
        error={form.errorOf('startsOn')}
        defaultValue={form.typed('startsOn', startsOn)}
      />
      {ELEMENT_NAMES.map((name) => (
        <FieldGroup key={name} legend={t(`element.${name}`)}>
          <TextField
            name={`amount.${name}`}
            label={t('proposal.amount')}
            prefix="€"
            width="short"
            inputMode="decimal"
            error={form.errorOf(`amount.${name}`)}
            defaultValue={form.typed(`amount.${name}`, proposal.elements[name].amount.replace('.', ','))}
          />
          <TextareaField
            name={`reason.${name}`}
            label={t('proposal.elementReason')}
            rows={2}
            maxLength={PROPOSAL_REASON_MAXIMUM}
            error={form.errorOf(`reason.${name}`)}
            defaultValue={form.typed(`reason.${name}`, proposal.elements[name].reason)}
          />
        </FieldGroup>
      ))}
      <TextareaField
        name="reason"
        label={t('proposal.reason')}
        description={t('proposal.reasonMeaning')}
        maxLength={PROPOSAL_REASON_MAXIMUM}
        error={form.errorOf('reason')}
        defaultValue={form.typed('reason', proposal.reason)}
      />
      <ButtonGroup>
        <Button>{t('proposal.save')}</Button>
        <LinkButton kind="secondary" href={proposeHref}>
          {t('proposal.toPropose')}
        </LinkButton>
      </ButtonGroup>
    </Form>
  )
}
