import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { DifferenceList } from '#app/features/procedure/components/difference-list.tsx'
import { PublishedDocuments } from '#app/features/procedure/components/published-documents.tsx'
import { readVersion } from '#app/features/procedure/read-version.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} - Openhuis` }]

export function loader({ params }: LoaderFunctionArgs) {
  return load(() => readVersion(params.slug ?? '', params.number ?? ''))
}

export default function ProcedureVersion() {
  const t = useTranslations('procedure.versions')
  const { slug, title, number, publishedAt, reason, previous, differences, documents } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={previous ? t('difference', { number, previous: previous.number }) : t('first')}
      lead={previous ? t('lead') : t('leadFirst')}
      breadcrumb={[
        { href: '/', label: t('home') },
        { href: `/procedures/${slug}`, label: title },
      ]}
    >
      <SummaryList
        items={[
          { term: t('at'), value: publishedAt ? <Moment at={publishedAt} /> : '' },
          { term: t('reason'), value: reason },
          { term: t('applies'), value: t('appliesText') },
        ]}
      />
      {previous ? <DifferenceList differences={differences} /> : null}
      <Section heading={t('documents')}>
        <PublishedDocuments slug={slug} number={number} documents={documents} />
      </Section>
    </Page>
  )
}
