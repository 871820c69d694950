import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatEuro } from '#app/utils/format-amount.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { pagesOf } from '../pages.ts'
import type { Summary } from '../summary.ts'
import { AnswerLine, ChangeLink } from './summary-line.tsx'
import { EndingPart, PartiesPart } from './summary-parts.tsx'

type Part = { summary: Summary; applicationId: string; editable: boolean }

/** Everything that was filled in, with a link to change each part while that is possible. */
export function ApplicationSummary(part: Part) {
  return (
    <>
      <OrganisationPart {...part} />
      {part.summary.products.length > 0 || part.summary.dropped.length === 0 ? <ProductPart {...part} /> : null}
      <EndingPart {...part} />
      <PartiesPart {...part} />
      {part.summary.agreement ? null : <StatementPart {...part} />}
      {part.summary.answers.length > 0 ? <AnswerPart {...part} /> : null}
    </>
  )
}

function OrganisationPart({ summary: { organisation }, applicationId, editable }: Part) {
  const t = useTranslations('application.summary')
  const heading = t('organisation')
  const href = pagesOf(applicationId).organisation
  return (
    <Section heading={heading} action={<ChangeLink href={href} editable={editable} of={heading} />}>
      {organisation ? (
        <SummaryList
          items={[
            { term: t('legalName'), value: organisation.legalName },
            { term: t('kvkNumber'), value: organisation.kvkNumber },
            {
              term: t('address'),
              value: `${organisation.address.street} ${organisation.address.houseNumber}, ${organisation.address.postalCode} ${organisation.address.town}`,
            },
            { term: t('contact'), value: `${organisation.contact.name}, ${organisation.contact.email}` },
          ]}
        />
      ) : (
        <p>{t('notConfirmed')}</p>
      )}
    </Section>
  )
}

function ProductPart({ summary, applicationId, editable }: Part) {
  const t = useTranslations('application.summary')
  const locale = useLocale()
  const heading = t('products')
  const href = pagesOf(applicationId).products
  return (
    <Section heading={heading} action={<ChangeLink href={href} editable={editable} of={heading} />}>
      <DataTable
        caption={heading}
        captionHidden
        rows={summary.products}
        rowKey={(product) => product.code}
        empty={<p>{t('noProducts')}</p>}
        columns={[
          { key: 'product', header: t('product'), rowHeader: true, cell: (one) => `${one.code} ${one.name}` },
          { key: 'municipalities', header: t('municipalities'), cell: (one) => one.municipalities.join(', ') },
          { key: 'capacity', header: t('capacity'), align: 'end', cell: (one) => one.capacity },
          { key: 'waiting', header: t('waiting'), align: 'end', cell: (one) => one.waitingWeeks },
          {
            key: 'startsOn',
            header: t('startsOn'),
            cell: (one) => (one.startsOn ? formatDate(one.startsOn, locale) : ''),
          },
        ]}
      />
    </Section>
  )
}

function StatementPart({ summary: { statements }, applicationId, editable }: Part) {
  const t = useTranslations('application.summary')
  const common = useTranslations('common')
  const locale = useLocale()
  const heading = t('statements')
  const yesNo = (value: boolean | null) => (value === null ? '' : common(value ? 'yes' : 'no'))
  const { referenceYearClients: clients, referenceYearVolume: volume } = statements
  return (
    <Section
      heading={heading}
      action={<ChangeLink href={pagesOf(applicationId).statements} editable={editable} of={heading} />}
    >
      <SummaryList
        items={[
          { term: t('referenceYearClients'), value: clients },
          { term: t('referenceYearVolume'), value: volume === null ? '' : formatEuro(volume, locale) },
          { term: t('willingToGrow'), value: yesNo(statements.willingToGrow) },
          { term: t('willingToLeadTransformation'), value: yesNo(statements.willingToLeadTransformation) },
        ]}
      />
    </Section>
  )
}

function AnswerPart({ summary, editable }: Part) {
  const t = useTranslations('application.summary')
  return (
    <Section heading={t('answers')}>
      <SummaryList
        items={summary.answers.map((line) => ({
          term: `${line.criterionId} ${line.title}`,
          value: line.given || line.evidence.length > 0 ? <AnswerLine line={line} /> : '',
          changeHref: editable ? line.href : undefined,
        }))}
      />
    </Section>
  )
}
