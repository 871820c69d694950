import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { categorySchema } from '#app/features/category/category.schema.ts'
import { CategoryConsequences } from '#app/features/category/components/category-consequences.tsx'
import { CategoryForm } from '#app/features/category/components/category-form.tsx'
import { CategoryInterest } from '#app/features/category/components/category-interest.tsx'
import { CategorySummary } from '#app/features/category/components/category-summary.tsx'
import { CategoryTrace } from '#app/features/category/components/category-trace.tsx'
import { confirmCategory } from '#app/features/category/confirm-category.server.ts'
import { readAssignment } from '#app/features/category/read-history.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Categorie - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readAssignment(actor, params.categoryId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, categorySchema)
  if (!form.valid) return form.answer
  const categoryId = params.categoryId ?? ''
  const fixed = await attempt(form.typed, () => confirmCategory(actor, { categoryId, ...form.value }))
  return fixed.done ? redirect(`/inkoop/categorieen/toewijzing/${categoryId}`, 303) : fixed.answer
}

export default function CategoryAssignmentPage() {
  const t = useTranslations('category')
  const { provider, assignment, rules, consequences } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const confirmed = assignment.confirmedAt !== null
  const { referenceYear, letterFileId } = assignment
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: '/inkoop/categorieen', label: t('overviewHeading') },
        { href: `/inkoop/categorieen/aanbieder/${provider.id}`, label: provider.name },
      ]}
      eyebrow={provider.name}
      heading={confirmed ? t('confirmedHeading', { category: assignment.category ?? '' }) : t('heading')}
      lead={
        referenceYear
          ? t('history.reassessment', { year: String(referenceYear) })
          : t(confirmed ? 'leadConfirmed' : 'lead')
      }
      errors={errors}
      action={
        letterFileId ? (
          <LinkButton href={`/inkoop/bestanden/${letterFileId}`} download>
            {t('letter')}
          </LinkButton>
        ) : undefined
      }
    >
      <CategorySummary assignment={assignment} />
      <Section heading={t('why')} lead={t('whyLead')}>
        <CategoryTrace trace={assignment.trace} proposed={assignment.proposed} rules={rules} />
      </Section>
      {consequences ? <CategoryConsequences consequences={consequences} /> : null}
      {confirmed ? null : (
        <Section heading={t('confirmHeading')} lead={t('confirmLead', { provider: provider.name })}>
          {assignment.interest ? (
            <CategoryInterest />
          ) : (
            <CategoryForm proposed={assignment.proposed} rules={rules} overrule={assignment.overrule} />
          )}
        </Section>
      )}
    </Page>
  )
}
