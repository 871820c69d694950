import { useTranslations } from 'use-intl'
import { Moment } from '#app/components/moment.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { InterestKind } from '../interest.ts'

export type DeclaredInterestsProps = {
  declared: readonly { kind: InterestKind | 'none'; provider: string | null; words: string; at: Date }[]
}

/** What this officer declared in this moment. */
export function DeclaredInterests({ declared }: DeclaredInterestsProps) {
  const t = useTranslations('handling.interest')
  return (
    <SummaryList
      items={declared.map((one) => ({
        term: one.provider ?? t('yoursNone'),
        value: (
          <>
            {one.kind === 'none' ? null : (
              <>
                {t(`kinds.${one.kind}`)}. {one.words}
                <br />
              </>
            )}
            <span className="oh-muted">
              {t('at')} <Moment at={one.at} short />
            </span>
          </>
        ),
      }))}
    />
  )
}
