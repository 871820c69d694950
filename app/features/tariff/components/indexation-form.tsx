import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { IndexYear } from '#app/features/cost-price/index-figures.ts'
import { formatDecimal } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'

export type NewIndexation = {
  procedureId: string
  wageShare: string
  year: number
  firstYear: number
  known: IndexYear | null
  previous: IndexYear | null
}

/** The figures of the year with their source, how they are put together, and how amounts are rounded. */
export function IndexationForm({ start }: { start: NewIndexation }) {
  const t = useTranslations('tariff.form')
  return (
    <Form label={t('heading')}>
      <HiddenField name="procedureId" value={start.procedureId} />
      <Preliminary start={start} />
      <Correction start={start} />
      <Method known={start.known} />
      <Reasons known={start.known} />
      <ButtonGroup>
        <Button>{t('calculate')}</Button>
      </ButtonGroup>
    </Form>
  )
}

function Preliminary({ start: { known, year, wageShare } }: { start: NewIndexation }) {
  const t = useTranslations('tariff.form')
  const answer = useFormAnswer()
  return (
    <Section
      heading={t('figures', { year: String(year) })}
      lead={known ? t('known') : t('unknown', { year: String(year) })}
    >
      <TextField
        name="year"
        label={t('year')}
        width="short"
        inputMode="numeric"
        error={answer.errorOf('year')}
        defaultValue={answer.typed('year', String(year))}
      />
      <Percentage name="ova" known={known?.preliminary.ova} />
      <Percentage name="ppc" known={known?.preliminary.ppc} />
      <p>{t('weight', { wages: formatDecimal(wageShare) })}</p>
    </Section>
  )
}

function Correction({ start: { previous, year, firstYear } }: { start: NewIndexation }) {
  const t = useTranslations('tariff.form')
  const lead = year === firstYear ? t('firstYear', { year: String(year) }) : t('correctionLead')
  return (
    <Section heading={t('correction')} lead={lead}>
      <Percentage name="previousOva" known={previous?.preliminary.ova} />
      <Percentage name="previousPpc" known={previous?.preliminary.ppc} />
      <Percentage name="definitiveOva" known={previous?.definitive?.ova} />
      <Percentage name="definitivePpc" known={previous?.definitive?.ppc} />
    </Section>
  )
}

function Reasons({ known }: { known: IndexYear | null }) {
  const t = useTranslations('tariff.form')
  const answer = useFormAnswer()
  return (
    <Section heading={t('reasons')}>
      <TextField
        name="source"
        label={t('source')}
        description={t('sourceHint')}
        width="full"
        error={answer.errorOf('source')}
        defaultValue={answer.typed('source', known?.source ?? '')}
        maxLength={200}
      />
      <RadioGroupField
        name="sourceStatus"
        label={t('sourceStatus')}
        inline
        error={answer.errorOf('sourceStatus')}
        defaultValue={answer.typed('sourceStatus', known?.status ?? '')}
        options={(['found', 'assumed'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <TextareaField
        name="reason"
        label={t('reason')}
        description={t('reasonHint')}
        error={answer.errorOf('reason')}
        defaultValue={answer.typed('reason')}
        maxLength={1000}
      />
    </Section>
  )
}

type PercentageName = 'ova' | 'ppc' | 'previousOva' | 'previousPpc' | 'definitiveOva' | 'definitivePpc'

function Percentage({ name, known }: { name: PercentageName; known: string | undefined }) {
  const t = useTranslations('tariff.form')
  const answer = useFormAnswer()
  const shown = known === undefined ? '' : formatDecimal(euro(known).times(100).toFixed())
  return (
    <TextField
      name={name}
      label={t(name)}
      width="short"
      inputMode="decimal"
      suffix="%"
      optional={name !== 'ova' && name !== 'ppc'}
      error={answer.errorOf(name)}
      defaultValue={answer.typed(name, shown)}
    />
  )
}

const DECIMALS = ['1', '2', '3', '4']

function Method({ known }: { known: IndexYear | null }) {
  const t = useTranslations('tariff.form')
  const answer = useFormAnswer()
  const decimals = DECIMALS.map((value) => ({ value, label: value }))
  return (
    <Section heading={t('methodHeading')}>
      <RadioGroupField
        name="method"
        label={t('method')}
        error={answer.errorOf('method')}
        defaultValue={answer.typed('method', known?.method ?? 'percentage-point')}
        options={(['percentage-point', 'relative'] as const).map((value) => ({
          value,
          label: t(`methods.${value}`),
          description: t(`methodMeaning.${value}`),
        }))}
      />
      <SelectField
        name="stepDecimals"
        label={t('stepDecimals')}
        error={answer.errorOf('stepDecimals')}
        defaultValue={answer.typed('stepDecimals', String(known?.stepDecimals ?? 3))}
        options={decimals}
      />
      <SelectField
        name="decimals"
        label={t('decimals')}
        error={answer.errorOf('decimals')}
        defaultValue={answer.typed('decimals', String(known?.decimals ?? 2))}
        options={decimals}
      />
      <RadioGroupField
        name="hourRounding"
        label={t('hourRounding')}
        error={answer.errorOf('hourRounding')}
        defaultValue={answer.typed('hourRounding', 'minute')}
        options={(['minute', 'cent'] as const).map((value) => ({
          value,
          label: t(`roundings.${value}`),
          description: t(`roundingMeaning.${value}`),
        }))}
      />
    </Section>
  )
}
