import { useLocale, useTranslations } from 'use-intl'
import { Collision, type CollisionProps } from '#app/components/collision.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { formatDecimal, formatEuro } from '#app/utils/format-amount.ts'
import type { Statements } from '../application.ts'

type Known = { known: Statements; year: number }

export type StatementFieldsProps = Known & {
  form: ReturnType<typeof useFormAnswer>
  /** Who saved what is stored, and where to keep that. */
  stored: Pick<CollisionProps, 'change' | 'keepTheirsHref'>
}

/** Size in the reference year and plans, as a provider states them. */
export function StatementFields({ known, year, form, stored }: StatementFieldsProps) {
  const t = useTranslations('application.statements')
  const common = useTranslations('common')
  const options = [
    { value: 'yes', label: common('yes') },
    { value: 'no', label: common('no') },
  ]
  const volume = known.referenceYearVolume
  return (
    <>
      <Collision collided={form.collided} {...stored}>
        <StatedFactsList known={known} year={year} />
      </Collision>
      <TextField
        name="referenceYearClients"
        label={t('clients', { year: String(year) })}
        description={t('clientsHint')}
        defaultValue={form.typed('referenceYearClients', known.referenceYearClients?.toString())}
        error={form.errorOf('referenceYearClients')}
        inputMode="numeric"
        width="short"
        suffix={t('clientsUnit')}
      />
      <TextField
        name="referenceYearVolume"
        label={t('volume', { year: String(year) })}
        description={t('volumeHint')}
        defaultValue={form.typed('referenceYearVolume', volume === null ? '' : formatDecimal(volume))}
        error={form.errorOf('referenceYearVolume')}
        inputMode="decimal"
        width="short"
        prefix="€"
      />
      <RadioGroupField
        name="willingToGrow"
        label={t('grow')}
        options={options}
        defaultValue={form.typed('willingToGrow', yesNo(known.willingToGrow))}
        error={form.errorOf('willingToGrow')}
        inline
      />
      <RadioGroupField
        name="willingToLeadTransformation"
        label={t('leading')}
        description={t('leadHint')}
        options={options}
        defaultValue={form.typed('willingToLeadTransformation', yesNo(known.willingToLeadTransformation))}
        error={form.errorOf('willingToLeadTransformation')}
        inline
      />
    </>
  )
}

/** The same as facts, where nothing can be changed or to compare with what was typed. */
export function StatedFactsList({ known, year }: Known) {
  const t = useTranslations('application.statements')
  const common = useTranslations('common')
  const locale = useLocale()
  const word = (value: boolean | null) => (value === null ? '' : common(value ? 'yes' : 'no'))
  const volume = known.referenceYearVolume
  return (
    <SummaryList
      items={[
        { term: t('clients', { year: String(year) }), value: known.referenceYearClients },
        { term: t('volume', { year: String(year) }), value: volume === null ? '' : formatEuro(volume, locale) },
        { term: t('grow'), value: word(known.willingToGrow) },
        { term: t('leading'), value: word(known.willingToLeadTransformation) },
      ]}
    />
  )
}

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
