import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/explain.tsx'
import { Day } from '#app/components/moment.tsx'
import type { CalendarDay } from '../agreement-dates.ts'

/** Days with what happens on them and to which agreements; many agreements fold away. */
export function AgreementDays({ caption, days }: { caption: string; days: readonly CalendarDay[] }) {
  const t = useTranslations('signing.calendar')
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={days}
      rowKey={({ day, kind }) => `${day} ${kind}`}
      columns={[
        { key: 'day', header: t('day'), rowHeader: true, cell: ({ day }) => <Day on={day} /> },
        { key: 'what', header: t('what'), cell: ({ kind }) => t(`kind.${kind}`) },
        { key: 'who', header: t('who'), cell: ({ agreements }) => <Agreements agreements={agreements} /> },
      ]}
    />
  )
}

function Agreements({ agreements }: Pick<CalendarDay, 'agreements'>) {
  const t = useTranslations('signing.calendar')
  const [only] = agreements
  if (only && agreements.length === 1) return <AgreementLink agreement={only} />
  return (
    <Details summary={t('count', { count: agreements.length })}>
      <ul>
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <AgreementLink agreement={agreement} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

function AgreementLink({ agreement: { id, number, providerName } }: { agreement: CalendarDay['agreements'][number] }) {
  return <a href={`/juridisch/overeenkomsten/${id}`}>{`${number} ${providerName}`}</a>
}
