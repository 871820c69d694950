import { useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/explain.tsx'
import { Day } from '#app/components/moment.tsx'
import { StackedBar } from '#app/components/stacked-bar.tsx'
import { TermTree } from '#app/features/cost-price/components/term-tree.tsx'
import { ELEMENT_NAMES } from '#app/features/cost-price/cost-price.ts'
import { formatEuro } from '#app/utils/format-amount.ts'
import type { ShownTariff } from '../tariff-version.ts'

/** Tariffs with the days they hold and how they were fixed. */
export function TariffList({
  caption,
  tariffs,
  empty,
}: {
  caption: string
  tariffs: readonly ShownTariff[]
  empty: string
}) {
  const t = useTranslations('tariff.public')
  const unit = useTranslations('costPrice.product')
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={tariffs}
      rowKey={(one) => one.id}
      empty={<p className="oh-muted">{empty}</p>}
      columns={[
        { key: 'product', header: t('product'), rowHeader: true, cell: (one) => `${one.code} ${one.name}` },
        {
          key: 'amount',
          header: t('amount'),
          align: 'end',
          cell: (one) => (
            <>
              <Euro amount={one.amount} /> / {unit(`unit.${one.unit}`)}
            </>
          ),
        },
        { key: 'from', header: t('from'), cell: (one) => <Day on={one.startsOn} /> },
        { key: 'until', header: t('until'), cell: (one) => (one.endsOn ? <Day on={one.endsOn} /> : '-') },
        { key: 'origin', header: t('origin'), cell: (one) => <Origin tariff={one} /> },
      ]}
    />
  )
}

function Origin({ tariff }: { tariff: ShownTariff }) {
  const t = useTranslations('tariff.public')
  const words = useTranslations('costPrice.product')
  const { reason, elements, explanation } = tariff.buildUp
  return (
    <Details summary={t(`kind.${tariff.kind}`)}>
      <p>{reason}</p>
      {tariff.reportHref ? (
        <p>
          <a href={tariff.reportHref}>
            {t('report')}
            <span className="oh-visually-hidden"> {tariff.name}</span>
          </a>
        </p>
      ) : null}
      {elements ? (
        <StackedBar
          title={words('law')}
          parts={ELEMENT_NAMES.map((name) => ({ label: words(`elements.${name}`), value: elements[name] }))}
          format={(value) => formatEuro(value)}
          total={{ label: t('amount'), value: tariff.amount }}
          partHeader={words('part')}
          valueHeader={words('amount')}
        />
      ) : null}
      {explanation ? <TermTree term={explanation} /> : null}
    </Details>
  )
}
