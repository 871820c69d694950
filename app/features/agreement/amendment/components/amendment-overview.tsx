import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { AmendmentKind, AmendmentState } from '../amendment.ts'
import { AmendmentBadge } from './amendment-state.tsx'

type OpenAmendment = {
  agreementId: string
  number: number
  printed: string
  providerName: string
  kind: AmendmentKind
  effectiveOn: string
  state: AmendmentState
  /** Until when the provider can sign or object. */
  until: Date | null
  remindedAt: Date | null
}

/** The amendments that wait for somebody. */
export function OpenAmendments({ amendments }: { amendments: readonly OpenAmendment[] }) {
  const t = useTranslations('amendment.overview')
  const words = useTranslations('amendment')
  return (
    <Section heading={t('open')}>
      <DataTable
        caption={t('open')}
        captionHidden
        rows={amendments}
        rowKey={({ printed }) => printed}
        empty={<EmptyState heading={t('openNone')}>{t('openNoneMeaning')}</EmptyState>}
        columns={[
          {
            key: 'number',
            header: t('number'),
            rowHeader: true,
            cell: ({ agreementId, number, printed }) => (
              <a href={`/juridisch/overeenkomsten/${agreementId}/wijzigingen/${String(number)}`}>{printed}</a>
            ),
          },
          { key: 'provider', header: t('provider'), cell: ({ providerName }) => providerName },
          { key: 'about', header: t('about'), cell: ({ kind }) => words(`kind.${kind}`) },
          { key: 'starts', header: t('starts'), cell: ({ effectiveOn }) => <Day on={effectiveOn} /> },
          {
            key: 'state',
            header: t('state'),
            cell: ({ state, ...terms }) => (
              <>
                <AmendmentBadge state={state} />
                <Until {...terms} />
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Until when the provider can sign or object, and when it was last reminded. */
function Until({ until, remindedAt }: Pick<OpenAmendment, 'until' | 'remindedAt'>) {
  const t = useTranslations('amendment.overview')
  const words = useTranslations('signing.monitor')
  if (!until) return null
  return (
    <div className="oh-muted">
      {t('until')} <Moment at={lastMinuteBefore(until)} short />
      {remindedAt ? (
        <div>
          {words('reminded')}: <Moment at={remindedAt} short />
        </div>
      ) : null}
    </div>
  )
}

/** A decision that changes an agreement that exists. */
type DecisionToAmend = {
  id: string
  number: string
  provider_name: string
  agreement_id: string
  agreement_number: string
  added: string[]
  dropped: { productCode: string; endsOn: string }[]
}

/** Decisions that change an agreement instead of making a second one; each leads to its amendment. */
export function DecisionsToAmend({ decisions }: { decisions: readonly DecisionToAmend[] }) {
  const t = useTranslations('held')
  const words = useTranslations('amendment.overview')
  const locale = useLocale()
  const ending = ({ productCode: product, endsOn }: DecisionToAmend['dropped'][number]) =>
    t('officer.line', { product, date: formatDate(endsOn, locale) })
  return (
    <Section heading={words('toAmend')} lead={t('legal.lead', { count: decisions.length })}>
      <DataTable
        caption={words('toAmend')}
        captionHidden
        rows={decisions}
        rowKey={(decision) => decision.id}
        columns={[
          { key: 'name', header: t('legal.name'), rowHeader: true, cell: (one) => one.provider_name },
          {
            key: 'agreement',
            header: t('legal.agreement'),
            cell: (one) => <a href={`/juridisch/overeenkomsten/${one.agreement_id}`}>{one.agreement_number}</a>,
          },
          { key: 'decision', header: t('legal.decision'), cell: (one) => one.number },
          { key: 'added', header: t('legal.added'), cell: (one) => one.added.join(', ') },
          { key: 'dropped', header: t('legal.dropped'), cell: (one) => one.dropped.map(ending).join(', ') },
          {
            key: 'propose',
            header: words('propose'),
            cell: (one) => (
              <a href={`/juridisch/overeenkomsten/${one.agreement_id}/wijzigingen/nieuw?besluit=${one.id}`}>
                {words('propose')}
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
