import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TabLinks } from '#app/components/tab-links.tsx'
import { useReasonText } from '#app/components/use-form-answer.ts'
import { articleName } from '#app/features/agreement/article-name.ts'
import { CATEGORIES } from '#app/features/agreement/text/clause.ts'
import { ClauseWords } from '#app/features/agreement/text/components/clause-words.tsx'
import { TextState, useTextName } from '#app/features/agreement/text/components/text-state.tsx'
import { previewText } from '#app/features/agreement/text/preview-text.server.ts'
import { exampleFrom } from '#app/features/agreement/text/text.schema.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const preview = await load(() => previewText(actor, params.id ?? '', exampleFrom(request.url)))
  return { ...preview, title: pageTitle(request, (t) => t('contractText.preview.heading')) }
}

export default function TextPreview() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const reason = useReasonText()
  const { text, category, provider, kvk, named, problems, articles } = useLoaderData<typeof loader>()
  const here = `/juridisch/teksten/${text.id}`
  return (
    <Page
      heading={t('preview.heading')}
      eyebrow={name(text)}
      lead={t('preview.lead', { provider, kvk })}
      breadcrumb={[
        { href: '/juridisch/teksten', label: t('heading') },
        { href: here, label: name(text) },
      ]}
      stateBar={<TextState text={text} />}
      action={
        problems.length > 0 ? undefined : (
          <LinkButton kind="secondary" href={`${here}/voorbeeld.pdf?categorie=${category}&kvk=${kvk}`} download>
            {t('preview.pdf')}
          </LinkButton>
        )
      }
    >
      <TabLinks
        label={t('preview.category')}
        tabs={CATEGORIES.map((one) => ({
          href: `${here}/voorbeeld?categorie=${one}&kvk=${kvk}`,
          label: t('preview.of', { category: one }),
          current: one === category,
        }))}
      />
      {named.length > 0 ? (
        <p>
          {t('preview.named')}{' '}
          {named.map((one) => (
            <a key={one} href={`${here}/voorbeeld?categorie=${category}&kvk=${one}`}>
              {one}{' '}
            </a>
          ))}
        </p>
      ) : null}
      {problems.map(({ kind, ...params }) => (
        <Alert key={JSON.stringify([kind, params])} type="error">
          {reason({ kind: `contractText.fill.${kind}`, params })}
        </Alert>
      ))}
      {(['0', '1', '2', '3', 'annex'] as const).map((part) => (
        <Section key={part} heading={t(`part.${part}`)}>
          {articles
            .filter((article) => article.part === part)
            .map((article) => (
              <Section key={`${article.article} ${article.title}`} level={3} heading={articleName(article)}>
                <ClauseWords article={article.article} paragraphs={article.paragraphs} />
              </Section>
            ))}
        </Section>
      ))}
    </Page>
  )
}
