import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Details } from '#app/components/explain.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TermTree } from '#app/features/cost-price/components/term-tree.tsx'
import { AllowancesPart, TripModelPart } from '#app/features/tariff/components/small-models.tsx'
import { TariffList } from '#app/features/tariff/components/tariff-list.tsx'
import { readTariffs } from '#app/features/tariff/read-tariffs.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Tarieven ${data?.title ?? ''} - Openhuis` }]

export async function loader({ params }: LoaderFunctionArgs) {
  return load(() => readTariffs(params.slug ?? ''))
}

export default function Tariffs() {
  const t = useTranslations('tariff.public')
  const locale = useLocale()
  const { slug, title, now, upcoming, earlier, indexations, trip, allowances } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('heading')}
      eyebrow={title}
      lead={t('lead')}
      breadcrumb={[{ href: `/procedures/${slug}`, label: title }]}
    >
      {now.some((one) => one.fictitious) ? <Alert type="info">{t('fictitious')}</Alert> : null}
      <Section heading={t('upcoming')} id="aangekondigd">
        <TariffList caption={t('upcoming')} tariffs={upcoming} empty={t('upcomingNone')} />
      </Section>
      <Section heading={t('now')} id="nu">
        <TariffList caption={t('now')} tariffs={now} empty="-" />
      </Section>
      {indexations.length > 0 ? (
        <Section heading={t('indexations')} id="indexeringen">
          {indexations.map((one) => (
            <Details
              key={one.id}
              summary={t('indexationOf', {
                year: String(one.year),
                index: formatPercentage(euro(one.index).times(100).toFixed(), locale),
              })}
            >
              <p>{one.reason}</p>
              <TermTree term={one.explanation} open />
              <p>
                {t('source')}: {one.source.document}
              </p>
            </Details>
          ))}
        </Section>
      ) : null}
      <Section heading={t('history')} id="eerder">
        <TariffList caption={t('history')} tariffs={earlier} empty={t('historyNone')} />
      </Section>
      {trip ? <TripModelPart trip={trip} /> : null}
      <AllowancesPart allowances={allowances} />
    </Page>
  )
}
