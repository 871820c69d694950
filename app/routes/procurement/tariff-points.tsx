import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { useGroupName } from '#app/features/tariff-study/components/group-name.ts'
import { readPoints } from '#app/features/tariff-study/read-points.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { formatDecimal, formatEuro } from '#app/utils/format-amount.ts'

export const meta: MetaFunction = () => [{ title: 'Opgaven - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const procedureId = new URL(request.url).searchParams.get('procedure')
  return load(() => readPoints(actor, { procedureId, code: params.code ?? '' }))
}

export default function TariffPoints() {
  const t = useTranslations('tariffStudy')
  const name = useGroupName()
  const locale = useLocale()
  const { product, points, hidden, procedureId } = useLoaderData<typeof loader>()
  const base = `/inkoop/tarieven/${product.code}`
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: `/inkoop/tarieven?procedure=${procedureId}`, label: t('heading') },
        { href: `${base}?procedure=${procedureId}`, label: product.code },
      ]}
      heading={t('points.heading', { product: product.name })}
      lead={t('points.lead')}
    >
      {hidden > 0 ? <p className="oh-muted">{t('points.hidden', { count: hidden })}</p> : null}
      <DataTable
        caption={t('points.heading', { product: product.name })}
        captionHidden
        rows={points}
        rowKey={(point) => point.submissionId}
        empty={<EmptyState heading={t('points.none')}>{t('points.noneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'number',
            header: t('points.application'),
            rowHeader: true,
            cell: (point) => <a href={`/inkoop/aanmeldingen/${point.applicationId}/kostprijs`}>{point.number}</a>,
          },
          { key: 'price', header: t('points.price'), align: 'end', cell: (point) => formatEuro(point.price, locale) },
          {
            key: 'volume',
            header: t('points.volume'),
            align: 'end',
            cell: (point) => (point.volume === null ? '-' : formatDecimal(point.volume, locale)),
          },
          { key: 'capacity', header: t('points.capacity'), align: 'end', cell: (point) => point.capacity ?? '-' },
          {
            key: 'group',
            header: t('group'),
            cell: (point) => [point.size, point.cao, point.kind].map(name).join(', '),
          },
          {
            key: 'state',
            header: t('points.state'),
            cell: (point) => (
              <>
                {point.excluded ? <StatusBadge tone="warning">{t('points.excluded')}</StatusBadge> : null}{' '}
                <a href={`${base}/opgaven/${point.submissionId}?procedure=${procedureId}`}>
                  {t(point.excluded ? 'points.include' : 'points.exclude')}
                  <span className="oh-visually-hidden"> {point.number}</span>
                </a>
              </>
            ),
          },
        ]}
      />
      <History />
    </Page>
  )
}

function History() {
  const t = useTranslations('tariffStudy')
  const { history } = useLoaderData<typeof loader>()
  if (history.length === 0) return null
  const events = history.flatMap((one) => {
    const out = {
      at: one.at,
      title: t('points.excludedOne', { number: one.number }),
      by: one.by,
      detail: `${t(`ground.${one.ground}`)}: ${one.reason}`,
    }
    if (!one.lifted) return [out]
    const { at, by, reason } = one.lifted
    return [{ at, title: t('points.liftedOne', { number: one.number }), by, detail: reason }, out]
  })
  return (
    <Section heading={t('points.history')}>
      <Timeline items={events} />
    </Section>
  )
}
