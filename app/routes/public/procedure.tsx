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
import { actingProvider } from '#app/features/identity/current-person.server.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import { CriteriaList } from '#app/features/procedure/components/criteria-list.tsx'
import { FollowProcedure } from '#app/features/procedure/components/follow-procedure.tsx'
import { PublishedDocuments } from '#app/features/procedure/components/published-documents.tsx'
import { SegmentCatalogue } from '#app/features/procedure/components/segment-catalogue.tsx'
import { VersionList } from '#app/features/procedure/components/version-list.tsx'
import { readFollowing } from '#app/features/procedure/follow-as-provider.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listClosingChanges, listMoments } from '#db/queries/moment.queries.ts'
import { findPublishedProcedure, listPublishedVersions } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { MomentCard } from '#app/features/admission/components/moment-card.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.content.title ?? 'Procedure'} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? ''
  const provider = await load(() => actingProvider(request))
  const shown = await load(() =>
    inTransaction(PUBLIC, async (db) => {
      const procedure = found(await findPublishedProcedure(db, slug))
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
        versions: await listPublishedVersions(db, slug),
      }
    }),
  )
  const following = provider ? await load(() => readFollowing(provider, slug)) : ('visitor' as const)
  return { ...shown, slug, following }
}

export default function Procedure() {
  const t = useTranslations('public.procedure')
  const { content, version, publishedAt, now, moments, changes, versions, slug, following } =
    useLoaderData<typeof loader>()
  const follow = useTranslations('following')
  const tariffs = useTranslations('tariff.public')
  const words = useTranslations('procedure')
  const calendar = useTranslations('moment.public')
  const questions = useTranslations('questions.public')
  const productNames = Object.fromEntries(productsOf(content).map(({ code, name }) => [code, name]))
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
            slug={slug}
            productNames={productNames}
            categoryCount={content.categories.length}
          />
        ))}
        <p>
          <a href={`/procedures/${slug}/agenda.ics`}>{calendar('calendarAll')}</a>
        </p>
        <p>
          <a href={`/procedures/${slug}/vragen`}>{questions('link')}</a>
        </p>
      </Section>
      <Section heading={t('catalogue')} id="aanbod" lead={t('catalogueLead')}>
        {content.segments.map((segment) => (
          <SegmentCatalogue key={segment.code} segment={segment} />
        ))}
        <p>
          <a href={`/procedures/${slug}/tarieven`}>{tariffs('link')}</a>
        </p>
      </Section>
      <Section heading={t('criteria')} id="eisen" lead={t('criteriaLead')}>
        <CriteriaList criteria={content.criteria} />
      </Section>
      <Section heading={t('categories')} id="categorieen" lead={t('categoriesLead')}>
        <CategoryRules rules={content.categories} />
      </Section>
      <Terms />
      <Section heading={follow('heading')} id="volgen">
        <FollowProcedure slug={slug} following={following} />
      </Section>
      <Section heading={words('documents.title')} id="documenten" lead={words('documents.lead')}>
        <PublishedDocuments slug={slug} number={version} documents={content.documents} />
      </Section>
      <Section heading={words('versions.title')} id="versies">
        <VersionList
          slug={slug}
          versions={versions.map(({ number, published_at, reason }) => ({ number, at: published_at, reason }))}
        />
      </Section>
      <p className="oh-muted">
        {t('version', { number: version })} {publishedAt ? <Day on={publishedAt} /> : null}
      </p>
    </Page>
  )
}

/** The terms that hold for everybody. */
function Terms() {
  const t = useTranslations('public.procedure')
  const { content } = useLoaderData<typeof loader>()
  const terms = content.contractTerms
  return (
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
  )
}
