import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { formatDate } from '#app/utils/format-date.ts'

const KINDS = ['termination', 'dissolution', 'category-c'] as const

/** A lawyer proposes an ending: how, from when, and on which ground. */
export function ProposeEnding({ earliest }: { earliest: string }) {
  const t = useTranslations('amendment.ending')
  const locale = useLocale()
  const { errorOf, typed } = useFormAnswer()
  return (
    <Section heading={t('propose.heading')}>
      <Form>
        <RadioGroupField
          name="kind"
          label={t('propose.kind')}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`), description: t(`kindHelp.${kind}`) }))}
          defaultValue={typed('kind')}
          error={errorOf('kind')}
        />
        <DateField
          name="endsOn"
          label={t('propose.endsOn')}
          description={t('propose.endsOnHelp', { termination: formatDate(earliest, locale) })}
          defaultValue={typed('endsOn', earliest)}
          error={errorOf('endsOn')}
        />
        <TextareaField
          name="ground"
          label={t('propose.ground')}
          description={t('propose.groundHelp')}
          defaultValue={typed('ground')}
          error={errorOf('ground')}
        />
        <Button>{t('propose.submit')}</Button>
      </Form>
    </Section>
  )
}
