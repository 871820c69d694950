import { useLocale, useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/explain.tsx'
import type { Term } from '#app/features/cost-price/cost-price.ts'
import { TermTree } from '#app/features/cost-price/components/term-tree.tsx'
import { formatPercentage } from '#app/utils/format-amount.ts'
import { euro, roundHalfUp } from '#app/utils/money.ts'

export type IndexedTariffRow = {
  code: string
  name: string
  unit: 'hour' | 'daypart' | 'day' | 'trip'
  before: string | null
  after: string
  explanation: Term | null
}

/** Every product: its tariff now, its tariff after, and how that came about. */
export function IndexedTariffs({ tariffs }: { tariffs: readonly IndexedTariffRow[] }) {
  const t = useTranslations('tariff.rises')
  const unit = useTranslations('costPrice.product.unit')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={tariffs}
      rowKey={(one) => one.code}
      columns={[
        { key: 'product', header: t('product'), rowHeader: true, cell: (one) => `${one.code} ${one.name}` },
        { key: 'unit', header: t('unit'), cell: (one) => unit(one.unit) },
        {
          key: 'before',
          header: t('before'),
          align: 'end',
          cell: (one) => (one.before ? <Euro amount={one.before} /> : '-'),
        },
        { key: 'after', header: t('after'), align: 'end', cell: (one) => <Euro amount={one.after} /> },
        { key: 'rise', header: t('rise'), align: 'end', cell: (one) => <Rise before={one.before} after={one.after} /> },
        { key: 'how', header: t('how'), cell: (one) => <How row={one} /> },
      ]}
    />
  )
}

const SHOWN_DECIMALS = 2

/** The real rise: after rounding it can differ a little from the index. */
function Rise({ before, after }: { before: string | null; after: string }) {
  const locale = useLocale()
  if (before === null) return <>-</>
  const rise = euro(after).dividedBy(euro(before)).minus(1).times(100)
  return <span className="oh-number">{formatPercentage(roundHalfUp(rise, SHOWN_DECIMALS).toFixed(), locale)}</span>
}

function How({ row }: { row: IndexedTariffRow }) {
  const t = useTranslations('tariff.rises')
  if (row.explanation === null) return <>-</>
  return (
    <Details summary={t('open', { code: row.code })}>
      <TermTree term={row.explanation} open />
    </Details>
  )
}
