import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { DifferenceFields } from '#app/features/procedure/components/difference-fields.tsx'
import type { ReconfirmItem } from '../reconfirm.ts'

/** On the page of what the region changed: the old and the new words, and how to confirm. */
export function ChangedByRegion({ item }: { item: ReconfirmItem | undefined }) {
  const t = useTranslations('procedure.reconfirm')
  if (!item) return null
  return (
    <>
      <Alert type="warning" heading={t('changedTitle')}>
        <p>{t('changedMeaning', { number: item.restsOn })}</p>
      </Alert>
      <DifferenceFields fields={item.fields} caption={t('changedTitle')} />
    </>
  )
}
