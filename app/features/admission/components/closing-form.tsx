import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { DateField, HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { dayInAmsterdam, timeInAmsterdam } from '#app/utils/calendar.ts'
import { CLOSING_REASON_MAXIMUM } from '../closing-change.schema.ts'
import { CLOSING_CHANGE_KINDS } from '../closing-change.ts'
import { WallTimeField } from './wall-time-field.tsx'

export type ClosingFormProps = { momentId: string; closesAt: Date; rowVersion: number }

/** Asks how the closing is to move; the next page shows what follows before anything happens. */
export function ClosingForm({ momentId, closesAt, rowVersion }: ClosingFormProps) {
  const t = useTranslations('procurement.closing')
  const answer = useFormAnswer()
  return (
    <Form>
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <RadioGroupField
        name="kind"
        label={t('kind')}
        error={answer.errorOf('kind')}
        defaultValue={answer.typed('kind')}
        options={CLOSING_CHANGE_KINDS.map((kind) => ({
          value: kind,
          label: t(`kinds.${kind}`),
          description: t(`kindMeaning.${kind}`),
        }))}
      />
      <FieldGroup legend={t('outageHeading')} description={t('outageMeaning')}>
        <WallTimeField name="outageFrom" label={t('outageFrom')} answer={answer} />
        <WallTimeField name="outageUntil" label={t('outageUntil')} answer={answer} />
      </FieldGroup>
      <DateField
        name="date"
        label={t('date')}
        error={answer.errorOf('date')}
        defaultValue={answer.typed('date', dayInAmsterdam(closesAt))}
      />
      <TextField
        name="time"
        type="time"
        width="short"
        label={t('time')}
        description={t('timeMeaning')}
        error={answer.errorOf('time')}
        defaultValue={answer.typed('time', timeInAmsterdam(closesAt))}
      />
      <TextareaField
        name="reason"
        label={t('reason')}
        description={t('reasonMeaning')}
        error={answer.errorOf('reason')}
        defaultValue={answer.typed('reason')}
        maxLength={CLOSING_REASON_MAXIMUM}
      />
      <ButtonGroup>
        <Button name="step" value="check">
          {t('check')}
        </Button>
        <LinkButton kind="secondary" href={`/inkoop/momenten/${momentId}`}>
          {t('back')}
        </LinkButton>
      </ButtonGroup>
    </Form>
  )
}
