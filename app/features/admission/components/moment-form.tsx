import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { DefaultDates } from '../calendar-rule.ts'
import type { MomentValues } from '../moment-fields.ts'
import type { MomentChecks } from '../moment-rules.ts'
import { MOMENT_TEXT_MAXIMUM } from '../moment.schema.ts'
import { MomentCollision } from './moment-collision.tsx'
import { MomentDateFields } from './moment-date-fields.tsx'
import { MomentKindFields } from './moment-kind-fields.tsx'
import { MomentPreview } from './moment-preview.tsx'
import { MomentScopeFields } from './moment-scope-fields.tsx'

export type MomentFormProps = {
  values: MomentValues
  /** How the dates came about, when they were computed just now. */
  how: DefaultDates | undefined
  calculated: boolean
  checks: MomentChecks
  products: readonly { code: string; name: string }[]
  categories: readonly { category: string; name: string }[]
  /** The moment that is changed; a new one has an id of its own that came with the page. */
  change: { rowVersion: number } | { newId: string }
  backHref: string
  /** What is stored now, shown beside what was typed when a colleague was first. */
  stored?: MomentValues | undefined
}

/** Composes a moment: what and why, when, terms, for what. The next page shows what follows before anything happens. */
export function MomentForm(props: MomentFormProps) {
  const t = useTranslations('moment.composer')
  const answer = useFormAnswer()
  const { values, change } = props
  const stored = 'newId' in change ? '' : String(change.rowVersion)
  // Who collided with a colleague has seen both now and goes on from what is stored.
  const version = answer.collided ? stored : answer.typed('rowVersion', stored)
  return (
    <Form>
      {'newId' in change ? (
        <HiddenField name="momentId" value={answer.typed('momentId', change.newId)} />
      ) : (
        <HiddenField name="rowVersion" value={version} />
      )}
      {answer.collided && props.stored ? <MomentCollision stored={props.stored} typed={values} /> : null}
      {props.calculated ? (
        <Alert type="ok" announce>
          <p>{t('calculated')}</p>
        </Alert>
      ) : null}
      <MomentKindFields values={values} answer={answer} />
      <MomentDateFields values={values} how={props.how} answer={answer} />
      <FieldGroup legend={t('terms')} description={t('calendarDays')}>
        {(['repairDays', 'objectionDays'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(name)}
            width="short"
            inputMode="numeric"
            error={answer.errorOf(name)}
            defaultValue={answer.typed(name, String(values[name]))}
          />
        ))}
      </FieldGroup>
      <MomentScopeFields values={values} products={props.products} categories={props.categories} answer={answer} />
      {'newId' in change ? null : (
        <TextareaField
          name="changeReason"
          label={t('changeReason')}
          description={t('changeReasonHelp')}
          rows={3}
          maxLength={MOMENT_TEXT_MAXIMUM}
          error={answer.errorOf('changeReason')}
          defaultValue={answer.typed('changeReason')}
        />
      )}
      <MomentPreview values={values} checks={props.checks} />
      <ButtonGroup>
        <Button name="step" value="check">
          {t('check')}
        </Button>
        <LinkButton kind="secondary" href={props.backHref}>
          {t('back')}
        </LinkButton>
      </ButtonGroup>
    </Form>
  )
}
