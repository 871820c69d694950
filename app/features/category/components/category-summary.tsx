import { useTranslations } from 'use-intl'
import { Day, Moment } from '#app/components/moment.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { lastDayBefore } from '#app/utils/calendar.ts'

export type CategorySummaryProps = {
  assignment: {
    proposed: string
    category: string | null
    motive: string | null
    confirmedBy: string | null
    confirmedAt: Date | null
    effectiveFrom: string
    objectionUntil: Date | null
    overruledBy: string | null
  }
}

/** Which category the rules gave, which was fixed, by whom, from when. */
export function CategorySummary({ assignment }: CategorySummaryProps) {
  const t = useTranslations('category')
  const { category, motive, confirmedAt, confirmedBy } = assignment
  return (
    <SummaryList
      items={[
        { term: t('proposed'), value: assignment.proposed },
        ...(category ? [{ term: t('fixed'), value: category }] : []),
        ...(motive ? [{ term: t('motive'), value: motive }] : []),
        ...(confirmedAt
          ? [
              {
                term: t('confirmedBy'),
                value: (
                  <>
                    {confirmedBy}, <Moment at={confirmedAt} short />
                  </>
                ),
              },
            ]
          : []),
        ...(confirmedAt && motive && assignment.overruledBy
          ? [{ term: t('overruledBy'), value: assignment.overruledBy }]
          : []),
        ...(assignment.objectionUntil
          ? [{ term: t('objectionUntil'), value: <Day on={lastDayBefore(assignment.objectionUntil)} weekday /> }]
          : []),
        { term: t('effectiveFrom'), value: <Day on={assignment.effectiveFrom} /> },
      ]}
    />
  )
}
