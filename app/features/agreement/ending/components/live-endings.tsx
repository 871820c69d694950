import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import type { EndingKind, EndingState } from '../ending.ts'

type LiveEnding = {
  id: string
  agreementId: string
  agreementNumber: string
  providerName: string
  kind: EndingKind
  endsOn: string
  toDo: number
  state: EndingState
}

/** The agreements that end, or of which that is proposed, with how much is still to do. */
export function LiveEndings({ endings }: { endings: readonly LiveEnding[] }) {
  const t = useTranslations('amendment')
  return (
    <Section heading={t('overview.endings')}>
      <DataTable
        caption={t('overview.endings')}
        captionHidden
        rows={endings}
        rowKey={({ id }) => id}
        empty={<EmptyState heading={t('overview.endingsNone')}>{t('overview.endingsNoneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'number',
            header: t('bulk.agreement'),
            rowHeader: true,
            cell: ({ agreementId, agreementNumber }) => (
              <a href={`/juridisch/overeenkomsten/${agreementId}/einde`}>{agreementNumber}</a>
            ),
          },
          { key: 'provider', header: t('overview.provider'), cell: ({ providerName }) => providerName },
          { key: 'how', header: t('ending.how'), cell: ({ kind }) => t(`ending.kind.${kind}`) },
          { key: 'state', header: t('ending.stateLabel'), cell: ({ state }) => t(`ending.state.${state}`) },
          { key: 'ends', header: t('ending.endsOn'), cell: ({ endsOn }) => <Day on={endsOn} /> },
          { key: 'todo', header: t('overview.toDo'), align: 'end', cell: ({ toDo }) => toDo },
        ]}
      />
    </Section>
  )
}
