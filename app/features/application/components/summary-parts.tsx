import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import { pagesOf } from '../pages.ts'
import type { Summary, SummaryParty } from '../summary.ts'
import { PartyFacts } from './party-fields.tsx'
import { AnswerLine, ChangeLink } from './summary-line.tsx'

type Part = { summary: Summary; applicationId: string; editable: boolean }

/** Contracted products that end, and what stays. */
export function EndingPart({ summary: { agreement, dropped }, applicationId, editable }: Part) {
  const t = useTranslations('held.summary')
  const locale = useLocale()
  if (!agreement) return null
  const { number, kept } = agreement
  const heading = dropped.length > 0 ? t('heading') : t('keptHeading')
  return (
    <Section
      heading={heading}
      action={<ChangeLink href={pagesOf(applicationId).products} editable={editable} of={heading} />}
    >
      {dropped.length > 0 ? (
        <DataTable
          caption={heading}
          captionHidden
          rows={dropped}
          rowKey={(product) => product.name}
          columns={[
            { key: 'product', header: t('product'), rowHeader: true, cell: (one) => one.name },
            { key: 'endsOn', header: t('endsOn'), cell: (one) => (one.endsOn ? formatDate(one.endsOn, locale) : '') },
          ]}
        />
      ) : null}
      <p>{kept.length > 0 ? t('kept', { number, products: kept.join(', ') }) : t('keptNone', { number })}</p>
    </Section>
  )
}

/** The other organisations, each with what was answered on its behalf. */
export function PartiesPart({ summary, applicationId, editable }: Part) {
  const t = useTranslations('parties.list')
  const { parties } = summary
  const heading = t('title')
  return (
    <Section
      heading={heading}
      action={<ChangeLink href={pagesOf(applicationId).parties} editable={editable} of={heading} />}
    >
      {parties.length === 0 ? <p>{t('none')}</p> : null}
      {parties.map((party) => (
        <PartyPart key={party.party.id} party={party} editable={editable} />
      ))}
    </Section>
  )
}

function PartyPart({
  party: { party, products, href, answers },
  editable,
}: {
  party: SummaryParty
  editable: boolean
}) {
  const t = useTranslations('parties')
  const locale = useLocale()
  const { declaration } = party
  return (
    <Section level={3} heading={party.name} action={<ChangeLink href={href} editable={editable} of={party.name} />}>
      <PartyFacts party={party} products={products} />
      <SummaryList
        items={[
          {
            term: t('officer.declaration'),
            value: declaration
              ? t('officer.declarationDated', {
                  file: declaration.fileName,
                  date: formatDate(declaration.documentDate, locale),
                })
              : '',
          },
          ...answers.map((line) => ({
            term: `${line.criterionId} ${line.title}`,
            value: line.given || line.evidence.length > 0 ? <AnswerLine line={line} /> : '',
            changeHref: editable ? line.href : undefined,
          })),
        ]}
      />
    </Section>
  )
}
