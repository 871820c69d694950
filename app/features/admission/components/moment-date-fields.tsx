import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { FieldGroup } from '#app/components/form.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import type { DefaultDates } from '../calendar-rule.ts'
import { TIMED_FIELDS, type TimedField } from '../moment.schema.ts'
import { HowComputed } from './how-computed.tsx'
import type { MomentPartProps } from './moment-kind-fields.tsx'
import { WallTimeField } from './wall-time-field.tsx'

/** The dates, the opening first; a button computes the others from it, and each says how. */
export function MomentDateFields({ values, how, answer }: MomentPartProps & { how: DefaultDates | undefined }) {
  const t = useTranslations('moment.composer')
  const timed = (name: TimedField) => (
    <WallTimeField
      key={name}
      name={name}
      label={t(name)}
      answer={answer}
      known={{ date: String(values[`${name}Date`]), time: String(values[`${name}Time`]) }}
      dateNote={how ? <HowComputed how={how[name].how} /> : undefined}
    />
  )
  const [, ...later] = TIMED_FIELDS
  return (
    <FieldGroup legend={t('when')} description={t('timeHelp')}>
      {timed('opens')}
      <Button kind="secondary" name="step" value="calculate">
        {t('calculate')}
      </Button>
      {later.map(timed)}
      {(['decisionBy', 'contractStart'] as const).map((name) => (
        <DateField
          key={name}
          name={name}
          label={t(name)}
          description={how ? <HowComputed how={how[name].how} /> : undefined}
          error={answer.errorOf(name)}
          defaultValue={answer.typed(name, String(values[name]))}
        />
      ))}
    </FieldGroup>
  )
}
