import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { readAssessment } from '#app/features/assessment/read-assessment.server.ts'
import { categorySchema } from '#app/features/category/category.schema.ts'
import { CategoryConsequences } from '#app/features/category/components/category-consequences.tsx'
import { CategoryForm } from '#app/features/category/components/category-form.tsx'
import { CategoryInterest } from '#app/features/category/components/category-interest.tsx'
import { CategorySummary } from '#app/features/category/components/category-summary.tsx'
import { CategoryTrace } from '#app/features/category/components/category-trace.tsx'
import { confirmCategory } from '#app/features/category/confirm-category.server.ts'
import { readCategory } from '#app/features/category/read-category.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Categorie - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const id = params.id ?? ''
  return load(async () => {
    const { header } = await readAssessment(actor, id)
    return { header, assignment: await readCategory(actor, id) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, categorySchema)
  if (!form.valid) return form.answer
  const id = params.id ?? ''
  const assignment = await load(() => readCategory(actor, id))
  const fixed = await attempt(form.typed, () => confirmCategory(actor, { categoryId: assignment.id, ...form.value }))
  return fixed.done ? redirect(`/inkoop/aanmeldingen/${id}/categorie`, 303) : fixed.answer
}

export default function CategoryPage() {
  const t = useTranslations('category')
  const { header, assignment } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const confirmed = assignment.confirmedAt !== null
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/categorie`}
      heading={confirmed ? t('confirmedHeading', { category: assignment.category ?? '' }) : t('heading')}
      lead={confirmed ? t('leadConfirmed') : t('lead')}
      action={
        assignment.letterFileId ? (
          <LinkButton href={`/inkoop/bestanden/${assignment.letterFileId}`} download>
            {t('letter')}
          </LinkButton>
        ) : undefined
      }
      errors={errors}
    >
      <CategorySummary assignment={assignment} />
      <Section heading={t('why')} lead={t('whyLead')}>
        <CategoryTrace trace={assignment.trace} proposed={assignment.proposed} rules={assignment.rules} />
      </Section>
      {assignment.consequences ? <CategoryConsequences consequences={assignment.consequences} /> : null}
      <p>
        <a href={`/inkoop/categorieen/aanbieder/${assignment.providerId}`}>{t('history.link')}</a>
      </p>
      {confirmed ? null : (
        <Section heading={t('confirmHeading')} lead={t('confirmLead', { provider: header.providerName })}>
          {assignment.interest ? (
            <CategoryInterest />
          ) : (
            <CategoryForm proposed={assignment.proposed} rules={assignment.rules} overrule={assignment.overrule} />
          )}
        </Section>
      )}
    </AssessmentFrame>
  )
}
