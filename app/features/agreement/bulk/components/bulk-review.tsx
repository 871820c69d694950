import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useReasonText } from '#app/components/use-form-answer.ts'
import type { Reason } from '#app/utils/refusal.ts'
import type { ChangeLine } from '../../amendment/printed-change.ts'

type Item = {
  agreementId: string
  agreementNumber: string
  providerName: string
  number: number | null
  outcome: 'waiting' | 'made' | 'unchanged' | 'failed'
  released: boolean
  reasons: readonly Reason[]
  documentFailure: string | null
  lines: readonly ChangeLine[]
}

const TONE = { waiting: 'neutral', made: 'info', unchanged: 'neutral', failed: 'error', released: 'ok' } as const

/** Per provider only what changes, or why it could not be made. */
export function BulkReview({ items }: { items: readonly Item[] }) {
  const t = useTranslations('amendment.bulk')
  const words = useTranslations('amendment.page')
  return (
    <Section heading={t('review')} lead={t('reviewLead')}>
      <DataTable
        caption={t('review')}
        captionHidden
        rows={items}
        rowKey={({ agreementId }) => agreementId}
        columns={[
          { key: 'provider', header: t('provider'), rowHeader: true, cell: ({ providerName }) => providerName },
          { key: 'agreement', header: t('agreement'), cell: (item) => <Where item={item} /> },
          { key: 'state', header: t('made'), cell: (item) => <Outcome item={item} /> },
          {
            key: 'changes',
            header: t('changes'),
            cell: ({ lines }) =>
              lines.length === 0 ? (
                '-'
              ) : (
                <ul className="oh-plain">
                  {lines.map(({ what, from, to }) => (
                    <li key={`${what} ${to ?? ''}`}>
                      {what}: {from ?? words('new')} → {to ?? words('gone')}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Section>
  )
}

function Where({ item: { agreementId, agreementNumber, number } }: { item: Item }) {
  const base = `/juridisch/overeenkomsten/${agreementId}`
  return number === null ? (
    <a href={base}>{agreementNumber}</a>
  ) : (
    <a href={`${base}/wijzigingen/${String(number)}`}>{`${agreementNumber}-W${String(number)}`}</a>
  )
}

function Outcome({ item: { outcome, released, reasons, documentFailure } }: { item: Item }) {
  const t = useTranslations('amendment.bulk')
  const reasonText = useReasonText()
  const state = released ? 'released' : documentFailure === null ? outcome : 'failed'
  return (
    <>
      <StatusBadge tone={TONE[state]}>{t(`outcome.${state}`)}</StatusBadge>
      {reasons.map((reason) => (
        <div key={reason.kind}>{reasonText(reason)}</div>
      ))}
      {documentFailure === null ? null : <div>{documentFailure}</div>}
    </>
  )
}
