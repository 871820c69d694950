import { useTranslations } from 'use-intl'
import { Moment, TimeLeft } from '#app/components/moment.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { RepairWish } from '../repair-item.ts'

export type RepairAskedProps = {
  repair: { items: readonly RepairWish[]; askedAt: Date; askedBy: string; dueAt: Date; answeredAt: Date | null }
  now: Date
}

/** The one repair that was asked: what, by whom, until when, and whether it is in. */
export function RepairAsked({ repair, now }: RepairAskedProps) {
  const t = useTranslations('assessment.repair')
  return (
    <SummaryList
      items={[
        {
          term: t('askedAt'),
          value: (
            <>
              <Moment at={repair.askedAt} />, {repair.askedBy}
            </>
          ),
        },
        {
          term: t('dueAt'),
          value: (
            <>
              <Moment at={repair.dueAt} /> {repair.answeredAt ? null : <TimeLeft now={now} until={repair.dueAt} />}
            </>
          ),
        },
        { term: t('answeredAt'), value: repair.answeredAt ? <Moment at={repair.answeredAt} /> : t('notAnswered') },
        ...repair.items.map((item) => ({ term: item.criterionId, value: item.words })),
      ]}
    />
  )
}
