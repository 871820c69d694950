import { useLocale, useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { Day } from '#app/components/moment.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import { articleName } from '../../article-name.ts'
import type { AmendmentKind } from '../amendment.ts'
import type { Origin, Party, ProductOn } from '../change.ts'
import type { ConsolidatedArticle } from '../consolidate.ts'
import { OriginText, ProductsNow } from './agreement-life.tsx'
import { ArticleBody } from './change-view.tsx'

type Consolidated = {
  id: string
  number: string
  day: string
  provider: Party & { origin: Origin }
  category: { letter: string; origin: Origin }
  startsOn: string
  endsOn: { day: string; origin: Origin }
  products: readonly (ProductOn & { places: string })[]
  articles: readonly ConsolidatedArticle[]
  amendments: readonly { number: number; printed: string; kind: AmendmentKind; effectiveOn: string; counts: boolean }[]
}

/** The agreement as it reads on a day, with where each part comes from; `base` is the page of the agreement, where there is one. */
export function ConsolidatedPage({ text, base }: { text: Consolidated; base?: string }) {
  const t = useTranslations('amendment.text')
  const locale = useLocale()
  return (
    <Page
      heading={t('heading')}
      eyebrow={text.number}
      lead={t('lead')}
      breadcrumb={base === undefined ? undefined : [{ href: base, label: text.number }]}
      width="text"
      action={
        <LinkButton kind="secondary" href={`/overeenkomsten/${text.id}/tekst.pdf?dag=${text.day}`}>
          {t('download')}
        </LinkButton>
      }
    >
      <Form method="get" inline label={t('day')}>
        <DateField name="dag" label={t('day')} defaultValue={text.day} />
        <Button kind="secondary">{t('show')}</Button>
      </Form>
      <Section heading={t('reads', { day: formatDate(text.day, locale) })}>
        <Facts text={text} />
      </Section>
      <Counting text={text} base={base} />
      <Section heading={t('products')}>
        <ProductsNow products={text.products} />
      </Section>
      <Section heading={t('articles')}>
        {text.articles.map((article) => (
          <Section key={article.clauseId} level={3} heading={articleName(article)}>
            <p className="oh-muted">
              {t('from')}: <OriginText origin={article.origin} />
            </p>
            <ArticleBody article={article} />
          </Section>
        ))}
      </Section>
    </Page>
  )
}

function Facts({ text }: { text: Consolidated }) {
  const t = useTranslations('agreement')
  const words = useTranslations('amendment.text')
  const { provider, category, endsOn, startsOn } = text
  return (
    <SummaryList
      items={[
        {
          term: t('provider'),
          value: (
            <>
              {provider.name} (KVK {provider.kvk}), {provider.address} (<OriginText origin={provider.origin} />)
            </>
          ),
        },
        {
          term: t('category'),
          value: (
            <>
              {category.letter} (<OriginText origin={category.origin} />)
            </>
          ),
        },
        { term: t('starts'), value: <Day on={startsOn} /> },
        {
          term: words('term'),
          value: (
            <>
              <Day on={endsOn.day} /> (<OriginText origin={endsOn.origin} />)
            </>
          ),
        },
      ]}
    />
  )
}

function Counting({ text: { id, amendments }, base }: { text: Consolidated; base: string | undefined }) {
  const t = useTranslations('amendment')
  return (
    <Section heading={t('text.counts')}>
      <DataTable
        caption={t('text.counts')}
        captionHidden
        rows={amendments}
        rowKey={({ printed }) => printed}
        empty={<p>{t('life.none')}</p>}
        columns={[
          {
            key: 'number',
            header: t('life.number'),
            rowHeader: true,
            cell: ({ number, printed }) => (
              <a
                href={
                  base
                    ? `${base}/wijzigingen/${String(number)}`
                    : `/overeenkomsten/${id}/wijzigingen/${String(number)}/document`
                }
              >
                {printed}
              </a>
            ),
          },
          { key: 'about', header: t('life.about'), cell: ({ kind }) => t(`kind.${kind}`) },
          { key: 'starts', header: t('page.starts'), cell: ({ effectiveOn }) => <Day on={effectiveOn} /> },
          { key: 'counts', header: t('life.state'), cell: ({ counts }) => t(counts ? 'text.yes' : 'text.no') },
        ]}
      />
    </Section>
  )
}
