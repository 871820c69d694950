import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { articleName } from '#app/features/agreement/article-name.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { ClauseChanges, ClauseVersions } from '#app/features/agreement/text/components/clause-changes.tsx'
import { ClauseWords, Tensions } from '#app/features/agreement/text/components/clause-words.tsx'
import { TextState, useTextName } from '#app/features/agreement/text/components/text-state.tsx'
import { readClause } from '#app/features/agreement/text/read-text.server.ts'
import { takeOutSchema } from '#app/features/agreement/text/text.schema.ts'
import { takeOut } from '#app/features/agreement/text/write-clause.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const read = await load(() => readClause(actor, params.id ?? '', params.clauseId ?? ''))
  return { ...read, title: pageTitle(request, (t) => t('contractText.heading')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const form = await parseForm(request, takeOutSchema)
  if (!form.valid) return form.answer
  const id = params.id ?? ''
  const { change: clauseVersionId, rowVersion } = form.value
  const taken = await attempt(form.typed, () => takeOut(actor, { id, rowVersion, clauseVersionId }))
  return taken.done ? redirect(`/juridisch/teksten/${id}`, 303) : taken.answer
}

export default function TextClause() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const { text, rowVersion, mayWrite, clause, changes, versions } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const here = `/juridisch/teksten/${text.id}/bepalingen/${clause.id}`
  return (
    <Page
      heading={articleName(clause)}
      eyebrow={name(text)}
      breadcrumb={[
        { href: '/juridisch/teksten', label: t('heading') },
        { href: `/juridisch/teksten/${text.id}`, label: name(text) },
      ]}
      errors={errors}
      sideNavigation={<LegalNavigation here="/juridisch/teksten" />}
      stateBar={<TextState text={text} />}
    >
      <Tensions tensions={clause.tensions} />
      {clause.fixed ? <Alert type="info">{t('fixed')}</Alert> : null}
      <Section heading={t('words')}>
        <ClauseWords article={clause.id} paragraphs={clause.paragraphs} />
        <p className="oh-muted">
          {t('basis', { basis: clause.legalBasis })}
          {clause.modelText ? ` ${t('modelText')}` : ''}
        </p>
      </Section>
      {clause.fixed ? null : (
        <ClauseChanges here={here} rowVersion={rowVersion} mayWrite={mayWrite} part={clause.part} changes={changes} />
      )}
      <ClauseVersions versions={versions} />
    </Page>
  )
}
