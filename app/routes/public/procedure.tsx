import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { CategoryRules } from '#app/features/category/components/category-rules.tsx'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { CriteriaList } from '#app/features/procedure/components/criteria-list.tsx'
import { SegmentCatalogue } from '#app/features/procedure/components/segment-catalogue.tsx'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listClosingChanges, listMoments } from '#db/queries/moment.queries.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { MomentCard } from '#app/features/admission/components/moment-card.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title ?? 'Procedure'} - Openhuis` },
]

export function loader({ params }: LoaderFunctionArgs) {
  return load(() =>
    inTransaction(PUBLIC, async (db) => {
      const procedure = found(await findPublishedProcedure(db, params.slug ?? ''))
      const now = await databaseNow(db)
      const moments = await listMoments(db, procedure.procedure_id)
      const changes = []
      for (const moment of moments) changes.push(...(await listClosingChanges(db, moment.id)))
      return {
        content: procedure.content,
        version: procedure.number,
        publishedAt: procedure.published_at,
        now,
        moments,
        changes,
      }
    }),
  )
}

export default function Procedure() {
  const t = useTranslations('public.procedure')
  const { content, version, publishedAt, now, moments, changes } = useLoaderData<typeof loader>()
  const terms = content.contractTerms
  const newestFirst = [...moments].sort((one, other) => other.opens_at.getTime() - one.opens_at.getTime())
  return (
    <Page
      heading={content.title}
      lead={content.summary}
      breadcrumb={[{ href: '/', label: t('home') }]}
      action={<LinkButton href="/registreren">{t('apply')}</LinkButton>}
    >
      <Section heading={t('about')}>
        {content.explanation.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Section>
      <Section heading={t('moments')} id="momenten">
        {newestFirst.map((moment) => (
          <MomentCard
            key={moment.id}
            moment={moment}
            now={now}
            changes={changes.filter((change) => change.moment_id === moment.id)}
          />
        ))}
      </Section>
      <Section heading={t('catalogue')} id="aanbod" lead={t('catalogueLead')}>
        {content.segments.map((segment) => (
          <SegmentCatalogue key={segment.code} segment={segment} />
        ))}
      </Section>
      <Section heading={t('criteria')} id="eisen" lead={t('criteriaLead')}>
        <CriteriaList criteria={content.criteria} />
      </Section>
      <Section heading={t('categories')} id="categorieen" lead={t('categoriesLead')}>
        <CategoryRules rules={content.categories} />
      </Section>
      <Section heading={t('terms')} id="voorwaarden">
        <SummaryList
          items={[
            { key: t('term'), value: t('termText', { years: terms.termYears, extension: terms.extensionYears }) },
            { key: t('starts'), value: <Day on={terms.startsOn} /> },
            { key: t('ends'), value: <Day on={terms.endsOn} /> },
            { key: t('notice'), value: t('months', { count: terms.noticeMonths }) },
            { key: t('repair'), value: t('days', { count: content.repairDays }) },
            { key: t('objection'), value: t('days', { count: content.objectionDays }) },
            { key: t('contact'), value: `${content.contactName}, ${content.contactEmail}` },
          ].map(({ key, value }) => ({ term: key, value }))}
        />
      </Section>
      <p className="oh-muted">
        {t('version', { number: version })} {publishedAt ? <Day on={publishedAt} /> : null}
      </p>
    </Page>
  )
}
