import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { formatDate } from '#app/utils/format-date.ts'

/** A decision that changes an agreement that exists. */
export type AmendmentToCome = {
  id: string
  number: string
  provider_name: string
  agreement_id: string
  agreement_number: string
  added: string[]
  dropped: { productCode: string; endsOn: string }[]
}

/** Decisions that change an agreement instead of making a second one. */
export function AmendmentsToCome({ decisions }: { decisions: readonly AmendmentToCome[] }) {
  const t = useTranslations('held')
  const locale = useLocale()
  const heading = t('legal.heading')
  const ending = ({ productCode: product, endsOn }: AmendmentToCome['dropped'][number]) =>
    t('officer.line', { product, date: formatDate(endsOn, locale) })
  return (
    <Section heading={heading} lead={t('legal.lead', { count: decisions.length })}>
      <DataTable
        caption={heading}
        captionHidden
        rows={decisions}
        rowKey={(decision) => decision.id}
        columns={[
          { key: 'name', header: t('legal.name'), rowHeader: true, cell: (one) => one.provider_name },
          {
            key: 'agreement',
            header: t('legal.agreement'),
            cell: (one) => <a href={`/juridisch/overeenkomsten/${one.agreement_id}`}>{one.agreement_number}</a>,
          },
          { key: 'decision', header: t('legal.decision'), cell: (one) => one.number },
          { key: 'added', header: t('legal.added'), cell: (one) => one.added.join(', ') },
          { key: 'dropped', header: t('legal.dropped'), cell: (one) => one.dropped.map(ending).join(', ') },
        ]}
      />
    </Section>
  )
}
