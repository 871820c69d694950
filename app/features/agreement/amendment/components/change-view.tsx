import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Section } from '#app/components/section.tsx'
import { articleName } from '../../article-name.ts'
import type { ArticleChange, Paragraph } from '../change.ts'
import type { ChangeLine } from '../printed-change.ts'

/** What an amendment changes, as its document says it: line by line, and the articles that read otherwise. */
export function ChangeView({ lines, articles }: { lines: readonly ChangeLine[]; articles: readonly ArticleChange[] }) {
  const t = useTranslations('amendment.page')
  return (
    <>
      <Section heading={t('changes')}>
        <DataTable
          caption={t('changes')}
          captionHidden
          rows={lines.map((line, index) => ({ ...line, key: String(index) }))}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', header: t('what'), rowHeader: true, cell: ({ what }) => what },
            { key: 'from', header: t('was'), cell: ({ from }) => from ?? t('new') },
            { key: 'to', header: t('becomes'), cell: ({ to }) => to ?? t('gone') },
          ]}
        />
      </Section>
      {articles.length > 0 ? (
        <Section heading={t('articles')}>
          {articles.map((article) => (
            <Section key={article.clauseId} level={3} heading={articleName(article)}>
              {article.dropped ? <p>{t('articleGone')}</p> : <ArticleBody article={article} />}
            </Section>
          ))}
        </Section>
      ) : null}
    </>
  )
}

/** The paragraphs of an article, with what is listed under them. */
export function ArticleBody({ article }: { article: { holds: boolean; paragraphs: readonly Paragraph[] } }) {
  const t = useTranslations('amendment.page')
  if (!article.holds) return <p>{t('notApplicable')}</p>
  return (
    <>
      {article.paragraphs.map(({ text, items }, index) => (
        <div key={`${String(index)} ${text}`}>
          <p>{text}</p>
          {items.length > 0 ? (
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </>
  )
}
