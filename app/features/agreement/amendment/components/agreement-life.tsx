import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Euro } from '#app/components/amount.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Details } from '#app/components/explain.tsx'
import { Day } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import type { AgreementDate } from '../../agreement-dates.ts'
import type { EndingKind, EndingParty, EndingState } from '../../ending/ending.ts'
import type { AmendmentKind, AmendmentState } from '../amendment.ts'
import type { Origin, Party, ProductOn } from '../change.ts'
import type { TariffOn } from '../tariff-history.ts'
import { AmendmentBadge } from './amendment-state.tsx'

/** The life of an agreement after signing, as both desks show it. */
export type ShownLife = {
  category: string
  suspended: { until: string; origin: Origin } | null
  partyChanged: (Party & { origin: Origin }) | null
  products: readonly (ProductOn & { places: string })[]
  amendments: readonly {
    number: number
    printed: string
    kind: AmendmentKind
    effectiveOn: string
    state: AmendmentState
  }[]
  tariffs: readonly { code: string; name: string; tariffs: readonly TariffOn[] }[]
  ending: { kind: EndingKind; party: EndingParty; endsOn: string; ground: string; state: EndingState } | null
  dates: readonly AgreementDate[]
}

type AgreementLifeProps = { life: ShownLife; base: string }

/** What holds now and since which amendment, the amendments, the tariffs through time, and what happens when. */
export function AgreementLife({ life, base }: AgreementLifeProps) {
  const t = useTranslations('amendment.life')
  return (
    <>
      <Notices life={life} />
      <Amendments life={life} base={base} />
      <Section
        heading={t('now')}
        lead={t('nowLead')}
        action={
          <LinkButton kind="secondary" href={`${base}/tekst`}>
            {t('text')}
          </LinkButton>
        }
      >
        <ProductsNow products={life.products} />
      </Section>
      <Tariffs tariffs={life.tariffs} />
      <WhatWhen dates={life.dates} />
    </>
  )
}

function Notices({ life: { suspended, partyChanged, ending } }: { life: ShownLife }) {
  const t = useTranslations('amendment.life')
  const words = useTranslations('amendment.ending')
  const locale = useLocale()
  return (
    <>
      {ending?.state === 'confirmed' ? (
        <Alert type="warning" heading={words(`kind.${ending.kind}`)}>
          <p>{words('ends', { day: formatDate(ending.endsOn, locale) })}</p>
          <p>
            {words('ground')}: {ending.ground}
          </p>
        </Alert>
      ) : null}
      {ending?.state === 'announced' ? (
        <Alert type="warning" heading={words(`kind.${ending.kind}`)}>
          <p>{words('intended', { day: formatDate(ending.endsOn, locale) })}</p>
          <p>
            {words('ground')}: {ending.ground}
          </p>
        </Alert>
      ) : null}
      {suspended ? (
        <Alert type="warning">
          {t('suspended', { day: formatDate(suspended.until, locale), number: String(suspended.origin) })}
        </Alert>
      ) : null}
      {partyChanged ? (
        <Alert>
          {t('party', {
            name: partyChanged.name,
            address: partyChanged.address,
            number: String(partyChanged.origin),
          })}
        </Alert>
      ) : null}
    </>
  )
}

function Amendments({ life: { amendments }, base }: AgreementLifeProps) {
  const t = useTranslations('amendment.life')
  const words = useTranslations('amendment')
  return (
    <Section heading={t('amendments')} id="wijzigingen">
      <DataTable
        caption={t('amendments')}
        captionHidden
        rows={amendments}
        rowKey={({ printed }) => printed}
        empty={<p>{t('none')}</p>}
        columns={[
          {
            key: 'number',
            header: t('number'),
            rowHeader: true,
            cell: ({ number, printed }) => <a href={`${base}/wijzigingen/${String(number)}`}>{printed}</a>,
          },
          { key: 'about', header: t('about'), cell: ({ kind }) => words(`kind.${kind}`) },
          { key: 'starts', header: words('page.starts'), cell: ({ effectiveOn }) => <Day on={effectiveOn} /> },
          { key: 'state', header: t('state'), cell: ({ state }) => <AmendmentBadge state={state} /> },
        ]}
      />
    </Section>
  )
}

/** Where something comes from: the agreement, or an amendment of it by number. */
export function OriginText({ origin }: { origin: Origin }) {
  const t = useTranslations('amendment.life')
  return <>{origin === 0 ? t('agreement') : t('amendment', { number: String(origin) })}</>
}

export function ProductsNow({ products }: { products: readonly (ProductOn & { places: string })[] }) {
  const t = useTranslations('agreement')
  const words = useTranslations('amendment.life')
  const units = useTranslations('public.procedure.units')
  return (
    <DataTable
      caption={t('products')}
      captionHidden
      rows={products}
      rowKey={({ code }) => code}
      columns={[
        { key: 'name', header: t('product'), rowHeader: true, cell: ({ code, name }) => `${code} ${name}` },
        { key: 'unit', header: t('unit'), cell: ({ unit }) => units(unit) },
        { key: 'tariff', header: t('tariff'), align: 'end', cell: ({ tariff }) => <Euro amount={tariff} /> },
        { key: 'places', header: t('municipalities'), cell: ({ places }) => places },
        { key: 'from', header: t('from'), cell: ({ startsOn }) => <Day on={startsOn} /> },
        { key: 'ends', header: words('endsOn'), cell: ({ endsOn }) => (endsOn ? <Day on={endsOn} /> : '-') },
        { key: 'origin', header: words('origin'), cell: ({ origin }) => <OriginText origin={origin} /> },
      ]}
    />
  )
}

function Tariffs({ tariffs }: Pick<ShownLife, 'tariffs'>) {
  const t = useTranslations('amendment.life')
  const words = useTranslations('agreement')
  const rows = tariffs.flatMap(({ code, name, tariffs: all }) =>
    all.map((one) => ({ ...one, code, name, key: `${code} ${one.from} ${String(one.origin)}` })),
  )
  return (
    <Section heading={t('tariffs')}>
      <Details summary={t('tariffs')}>
        <DataTable
          caption={t('tariffs')}
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', header: words('product'), rowHeader: true, cell: ({ code, name }) => `${code} ${name}` },
            { key: 'from', header: t('tariffFrom'), cell: ({ from }) => <Day on={from} /> },
            { key: 'tariff', header: words('tariff'), align: 'end', cell: ({ tariff }) => <Euro amount={tariff} /> },
            { key: 'origin', header: t('origin'), cell: ({ origin }) => <OriginText origin={origin} /> },
          ]}
        />
      </Details>
    </Section>
  )
}

function WhatWhen({ dates }: Pick<ShownLife, 'dates'>) {
  const t = useTranslations('amendment.life')
  const words = useTranslations('signing.calendar')
  return (
    <Section heading={t('dates')}>
      <DataTable
        caption={t('dates')}
        captionHidden
        rows={dates.map((date, index) => ({ ...date, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'day', header: t('day'), rowHeader: true, cell: ({ day }) => <Day on={day} /> },
          { key: 'what', header: t('what'), cell: ({ kind }) => words(`kind.${kind}`) },
        ]}
      />
    </Section>
  )
}
