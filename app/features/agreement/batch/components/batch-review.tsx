import { useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/explain.tsx'
import { Day } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { AgreementState } from '../../agreement.ts'
import { AGREEMENT_TONE } from '../../components/agreement-state.tsx'
import type { Filling } from '../differences.ts'

type Product = { code: string; name: string; tariff: string; startsOn: string | null; places: string | null }
type Reviewed = {
  id: string
  number: string
  providerName: string
  failure: string | null
  state: AgreementState
  own: readonly Filling[]
  products: readonly Product[]
}

/** Per provider only what is not the same for everybody; the rest is seen once, below. */
export function BatchReview({ agreements, same }: { agreements: readonly Reviewed[]; same: readonly Filling[] }) {
  const t = useTranslations('batch.review')
  const words = useTranslations('agreement')
  return (
    <>
      <Section heading={t('heading')} lead={t('lead')}>
        <DataTable
          caption={t('heading')}
          captionHidden
          rows={agreements}
          rowKey={(one) => one.id}
          columns={[
            {
              key: 'provider',
              header: t('provider'),
              rowHeader: true,
              cell: (one) => (
                <>
                  <a href={`/juridisch/overeenkomsten/${one.id}`}>{one.providerName}</a>
                  <br />
                  {one.number}
                </>
              ),
            },
            {
              key: 'state',
              header: t('state'),
              cell: (one) =>
                one.failure === null ? (
                  <StatusBadge tone={AGREEMENT_TONE[one.state]}>{words(`state.${one.state}`)}</StatusBadge>
                ) : (
                  <>
                    <StatusBadge tone="error">{t('failed')}</StatusBadge> {one.failure}
                  </>
                ),
            },
            { key: 'products', header: words('products'), cell: (one) => <Products products={one.products} /> },
            { key: 'own', header: t('own'), cell: (one) => <Fillings fillings={one.own} /> },
          ]}
        />
      </Section>
      {same.length > 0 ? (
        <Section heading={t('same')} lead={t('sameLead', { count: same.length })}>
          <Details summary={t('showSame')}>
            <SummaryList items={same.map(({ label, text }) => ({ term: label, value: text }))} />
          </Details>
        </Section>
      ) : null}
    </>
  )
}

/** The products by code; names, tariffs and what is unusual on opening. */
function Products({ products }: { products: readonly Product[] }) {
  const t = useTranslations('batch.review')
  if (products.length === 0) return null
  const unusual = products.some(({ startsOn, places }) => startsOn !== null || places !== null)
  return (
    <Details
      summary={t(unusual ? 'productsUnusual' : 'products', {
        count: products.length,
        codes: products.map(({ code }) => code).join(', '),
      })}
    >
      <ul>
        {products.map((product) => (
          <li key={product.code}>
            {product.code} {product.name}: <Euro amount={product.tariff} />
            {product.startsOn ? (
              <>
                , {t('from')} <Day on={product.startsOn} />
              </>
            ) : null}
            {product.places ? `, ${t('only', { places: product.places })}` : null}
          </li>
        ))}
      </ul>
    </Details>
  )
}

function Fillings({ fillings }: { fillings: readonly Filling[] }) {
  if (fillings.length === 0) return null
  return (
    <ul className="oh-plain">
      {fillings.map(({ slot, label, text }) => (
        <li key={slot}>
          {label}: {text}
        </li>
      ))}
    </ul>
  )
}
