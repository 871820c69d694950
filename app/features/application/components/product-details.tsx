import { useLocale, useTranslations } from 'use-intl'
import { Collision, type CollisionProps } from '#app/components/collision.tsx'
import { Alert } from '#app/components/alert.tsx'
import { CheckboxGroupField } from '#app/components/choice-fields.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { formatDate } from '#app/utils/format-date.ts'

type Known = {
  municipalities: readonly string[]
  capacity: number | null
  startsOn: string | null
  waitingWeeks: number | null
  copiedFrom: string | null
}
type Municipalities = readonly { code: string; name: string }[]

export type ProductFieldsProps = {
  known: Known
  municipalities: Municipalities
  /** First day of the contract. */
  earliest: string
  form: ReturnType<typeof useFormAnswer>
  /** Who saved what is stored, and where to keep that. */
  stored: Pick<CollisionProps, 'change' | 'keepTheirsHref'>
}

/** Where, how much and from when. */
export function ProductFields({ known, municipalities, earliest, form, stored }: ProductFieldsProps) {
  const t = useTranslations('application.product')
  const locale = useLocale()
  return (
    <>
      {known.copiedFrom && form.errors.length === 0 ? (
        <Alert>{t('prefilled', { name: known.copiedFrom })}</Alert>
      ) : null}
      <Collision collided={form.collided} {...stored}>
        <ProductDetails known={known} municipalities={municipalities} />
      </Collision>
      <CheckboxGroupField
        name="municipalities"
        label={t('municipalities')}
        description={t('municipalitiesHint')}
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValues={form.typedAll('municipalities', known.municipalities)}
        error={form.errorOf('municipalities')}
        columns
      />
      <TextField
        name="capacity"
        label={t('capacity')}
        description={t('capacityHint')}
        defaultValue={form.typed('capacity', known.capacity === null ? '' : String(known.capacity))}
        error={form.errorOf('capacity')}
        inputMode="numeric"
        width="short"
        suffix={t('capacityUnit')}
      />
      <DateField
        name="startsOn"
        label={t('startsOn')}
        description={t('startsOnHint', { from: formatDate(earliest, locale) })}
        defaultValue={form.typed('startsOn', known.startsOn ?? '')}
        error={form.errorOf('startsOn')}
        min={earliest}
      />
      <TextField
        name="waitingWeeks"
        label={t('waiting')}
        description={t('waitingHint')}
        defaultValue={form.typed('waitingWeeks', known.waitingWeeks === null ? '' : String(known.waitingWeeks))}
        error={form.errorOf('waitingWeeks')}
        inputMode="numeric"
        width="short"
        suffix={t('weeks')}
      />
    </>
  )
}

/** The same as facts, where nothing can be changed or to compare with what was typed. */
export function ProductDetails({ known, municipalities }: { known: Known; municipalities: Municipalities }) {
  const t = useTranslations('application.product')
  const locale = useLocale()
  const names = municipalities.filter(({ code }) => known.municipalities.includes(code)).map(({ name }) => name)
  return (
    <SummaryList
      items={[
        { term: t('municipalities'), value: names.join(', ') },
        { term: t('capacity'), value: known.capacity },
        { term: t('startsOn'), value: known.startsOn ? formatDate(known.startsOn, locale) : '' },
        {
          term: t('waiting'),
          value: known.waitingWeeks === null ? '' : t('weeksCount', { count: known.waitingWeeks }),
        },
      ]}
    />
  )
}
