import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { explanationSchema } from '#app/features/assessment/assessment.schema.ts'
import { DifferencePart } from '#app/features/assessment/components/difference-part.tsx'
import { explainDifference } from '#app/features/assessment/explain-difference.server.ts'
import { readEqualTreatment } from '#app/features/assessment/read-equal-treatment.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Gelijke behandeling - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readEqualTreatment(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, explanationSchema)
  if (!form.valid) return form.answer
  const momentId = params.id ?? ''
  const stated = await attempt(form.typed, () => explainDifference(actor, { ...form.value, momentId }))
  return stated.done ? redirect(`/inkoop/momenten/${momentId}/gelijke-behandeling`, 303) : stated.answer
}

export default function EqualTreatmentPage() {
  const t = useTranslations('equalTreatment')
  const desk = useTranslations('procurement')
  const { moment, open, explained } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: desk('title') },
        { href: `/inkoop/momenten/${moment.id}`, label: moment.name },
      ]}
      eyebrow={moment.name}
      heading={t('heading')}
      lead={t('lead')}
      errors={errors}
    >
      {open.length === 0 ? (
        <EmptyState heading={t('nothing')}>{t('nothingMeaning')}</EmptyState>
      ) : (
        <Section heading={t('open', { count: open.length })} lead={t('openLead')}>
          {open.map((difference, place) => (
            <DifferencePart key={difference.key} difference={difference} place={place} />
          ))}
        </Section>
      )}
      {explained.length > 0 ? (
        <Section heading={t('explained')} lead={t('explainedLead')}>
          {explained.map((difference, place) => (
            <DifferencePart key={difference.key} difference={difference} place={open.length + place} />
          ))}
        </Section>
      ) : null}
    </Page>
  )
}
