import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Section } from '#app/components/section.tsx'
import { ApplicationTimeline } from '#app/features/assessment/components/application-timeline.tsx'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { CriteriaTable } from '#app/features/assessment/components/criteria-table.tsx'
import { MainAction } from '#app/features/assessment/components/main-action.tsx'
import { OrganisationSummary } from '#app/features/assessment/components/organisation-summary.tsx'
import { ProductTable } from '#app/features/assessment/components/product-table.tsx'
import { SubmittedSummary } from '#app/features/assessment/components/submitted-summary.tsx'
import { readAssessment } from '#app/features/assessment/read-assessment.server.ts'
import { TogetherPart } from '#app/features/assessment/components/together-part.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Aanmelding beoordelen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readAssessment(actor, params.id ?? ''))
}

export default function ApplicationPage() {
  const t = useTranslations('assessment.application')
  const interest = useTranslations('handling.interest')
  const { header, file } = useLoaderData<typeof loader>()
  const here = `/inkoop/aanmeldingen/${header.id}`
  if (header.interest) {
    return (
      <AssessmentFrame header={header} here={here} heading={header.providerName}>
        <EmptyState heading={interest('shut')}>{interest('shutMeaning')}</EmptyState>
      </AssessmentFrame>
    )
  }
  if (!file) {
    return (
      <AssessmentFrame header={header} here={here} heading={header.providerName}>
        <EmptyState heading={t(`shut.${header.stage === 'withdrawn' ? 'withdrawn' : 'open'}`)}>
          {t(`shutMeaning.${header.stage === 'withdrawn' ? 'withdrawn' : 'open'}`)}
        </EmptyState>
      </AssessmentFrame>
    )
  }
  return (
    <AssessmentFrame
      header={header}
      here={here}
      heading={header.providerName}
      lead={file.blind ? t('leadSecond') : t('lead')}
      action={<MainAction header={header} lines={file.lines} />}
    >
      <Section heading={t('criteria')}>
        <CriteriaTable lines={file.lines} applicationId={header.id} />
      </Section>
      <TogetherPart together={file.together} />
      <Section heading={t('products')}>
        <ProductTable products={file.products} />
      </Section>
      <Section heading={t('submission')} lead={t('submissionLead')}>
        <SubmittedSummary submission={file.submission} />
      </Section>
      {file.organisation ? (
        <Section heading={t('organisation')}>
          <OrganisationSummary organisation={file.organisation} />
        </Section>
      ) : null}
      <Section heading={t('timeline')}>
        <ApplicationTimeline events={file.timeline} />
      </Section>
    </AssessmentFrame>
  )
}
