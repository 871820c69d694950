import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { CheckboxField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { EVERYTHING, queueHref, type QueueFilter } from '../queue-filter.ts'
import { WORK_STAGES, type WorkStage } from '../work.ts'

export type QueueFiltersProps = {
  filter: QueueFilter
  counts: Record<WorkStage, number>
  moments: readonly { id: string; name: string }[]
}

/** Stages as links with their counts; moment, own work and words as one form. Works without script. */
export function QueueFilters({ filter, counts, moments }: QueueFiltersProps) {
  const t = useTranslations('procurement')
  const tabs = WORK_STAGES.filter((stage) => counts[stage] > 0 || stage === filter.stage).map((stage) => ({
    href: queueHref({ ...filter, stage, page: 1 }),
    label: t(`stage.${stage}`),
    count: counts[stage],
    current: stage === filter.stage,
  }))
  return (
    <>
      <Form method="get" action="/inkoop#werkvoorraad" inline label={t('filters.label')}>
        {filter.sort ? <input type="hidden" name="sorteer" value={filter.sort} /> : null}
        {filter.stage ? <input type="hidden" name="stand" value={filter.stage} /> : null}
        <TextField name="zoek" type="search" label={t('filters.search')} defaultValue={filter.search} />
        <SelectField
          name="moment"
          label={t('filters.moment')}
          placeholder={t('filters.everyMoment')}
          defaultValue={filter.momentId}
          options={moments.map((moment) => ({ value: moment.id, label: moment.name }))}
        />
        <CheckboxField name="mijn" value="1" label={t('filters.own')} defaultChecked={filter.own} />
        <Button kind="secondary">{t('filters.show')}</Button>
      </Form>
      <TabLinks
        label={t('filters.stages')}
        tabs={[
          { href: queueHref({ ...filter, stage: '', page: 1 }), label: t('filters.open'), current: !filter.stage },
          ...tabs,
          {
            href: queueHref({ ...filter, stage: EVERYTHING, page: 1 }),
            label: t('filters.all'),
            current: filter.stage === EVERYTHING,
          },
        ]}
      />
    </>
  )
}
