import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { STAFFING_LEVELS } from '#app/features/cost-price/cost-price.ts'
import type { StudySearch } from '../study-form.ts'
import { SEGMENT_AXES, WEIGHTINGS } from '../study.ts'

const LEVELS = STAFFING_LEVELS.map((level) => ({ value: level, label: level }))

export type AssumptionFormProps = {
  search: StudySearch
  procedureId: string
  errorOf: (field: string) => string | undefined
}

/** What the researcher assumes, as fields of an address: it can be kept, shared and used without script. */
export function AssumptionForm({ search, procedureId, errorOf }: AssumptionFormProps) {
  const t = useTranslations('tariffStudy.form')
  const { typed } = search
  return (
    <Form method="get" label={t('heading')}>
      <HiddenField name="procedure" value={procedureId} />
      <div className="oh-columns">
        <SelectField
          name="gewicht"
          label={t('weighting')}
          defaultValue={search.weighting}
          options={WEIGHTINGS.map((value) => ({ value, label: t(`weightings.${value}`) }))}
        />
        <SelectField
          name="indeling"
          label={t('axis')}
          defaultValue={search.axis}
          options={SEGMENT_AXES.map((value) => ({ value, label: t(`axes.${value}`) }))}
        />
        <TextField
          name="tarief"
          label={t('tariff')}
          prefix="€"
          width="short"
          error={errorOf('tarief')}
          inputMode="decimal"
          defaultValue={typed.tariff}
        />
        <TextField
          name="uren"
          label={t('hours')}
          suffix="%"
          width="short"
          error={errorOf('uren')}
          inputMode="decimal"
          defaultValue={typed.hours}
        />
        <TextField
          name="overhead"
          label={t('overhead')}
          suffix={t('points')}
          width="short"
          error={errorOf('overhead')}
          inputMode="decimal"
          defaultValue={typed.overhead}
        />
      </div>
      <FieldGroup legend={t('mix')} description={t('mixMeaning')}>
        <div className="oh-columns">
          <TextField
            name="deel"
            label={t('share')}
            suffix="%"
            width="short"
            error={errorOf('deel')}
            inputMode="decimal"
            defaultValue={typed.share}
          />
          <SelectField
            name="van"
            label={t('from')}
            placeholder={t('nobody')}
            defaultValue={typed.from}
            options={LEVELS}
          />
          <SelectField name="naar" label={t('to')} placeholder={t('nobody')} defaultValue={typed.to} options={LEVELS} />
        </div>
      </FieldGroup>
      <Button kind="secondary">{t('calculate')}</Button>
    </Form>
  )
}
