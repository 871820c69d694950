import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { returnSchema } from '#app/features/assessment/assessment.schema.ts'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { ConfirmForms, ReadyNote, TakeBackForm } from '#app/features/assessment/components/confirm-forms.tsx'
import { GivenVerdictSummary } from '#app/features/assessment/components/given-verdict.tsx'
import { ProductOutcomes } from '#app/features/assessment/components/product-outcomes.tsx'
import { ToRead } from '#app/features/assessment/components/to-read.tsx'
import { confirmDecision } from '#app/features/assessment/confirm-decision.server.ts'
import { readOutcome } from '#app/features/assessment/read-outcome.server.ts'
import { returnProposal } from '#app/features/assessment/return-proposal.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Besluit vaststellen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const page = await load(() => readOutcome(actor, params.id ?? ''))
  if (page.decision) throw redirect(`/inkoop/aanmeldingen/${page.header.id}/besluit`)
  return page
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const id = params.id ?? ''
  const typed = typedFields(await readForm(request))
  if (typed.step === 'return') {
    const form = parseTyped(typed, returnSchema)
    if (!form.valid) return form.answer
    const returned = await attempt(typed, () => returnProposal(actor, id, form.value.reason))
    return returned.done ? redirect(`/inkoop/aanmeldingen/${id}`, 303) : returned.answer
  }
  const confirmed = await attempt(typed, () => confirmDecision(actor, id))
  return confirmed.done ? redirect(`/inkoop/aanmeldingen/${id}/vaststellen`, 303) : confirmed.answer
}

export default function ConfirmDecisionPage() {
  const t = useTranslations('assessment.confirm')
  const { header, blind, proposal, products, criteria, toRead } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const ready = header.status === 'decision-ready'
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/vaststellen`}
      heading={t('heading')}
      lead={ready ? undefined : header.ownProposal ? t('leadOwn') : t('lead')}
      errors={errors}
    >
      {proposal || blind ? null : <Alert>{t('noProposal')}</Alert>}
      {blind ? <ToRead criteria={toRead} applicationId={header.id} /> : null}
      {blind ? null : <BothVerdicts />}
      {proposal ? (
        <Section heading={t('outcome')} lead={t('proposedBy', { name: proposal.proposedByName })}>
          <ProductOutcomes decided={proposal.products} products={products} criteria={criteria} />
        </Section>
      ) : null}
      <NextStep />
    </AssessmentFrame>
  )
}

/** What both officers found, once the second has read. */
function BothVerdicts() {
  const t = useTranslations('assessment.confirm')
  const { read } = useLoaderData<typeof loader>()
  if (read.length === 0) return null
  return (
    <Section heading={t('both')}>
      {read.map(({ criterion, first, second }) => (
        <Section key={criterion.id} level={3} heading={`${criterion.id} ${criterion.title}`}>
          {first ? <GivenVerdictSummary verdict={first} /> : null}
          {second ? <GivenVerdictSummary verdict={second} /> : null}
        </Section>
      ))}
    </Section>
  )
}

/** Confirming for the second officer; once it is ready, where it leaves and taking it back. */
function NextStep() {
  const { header, proposal } = useLoaderData<typeof loader>()
  if (header.status === 'decision-ready')
    return (
      <>
        <ReadyNote momentId={header.momentId} confirmedBy={proposal?.confirmedByName ?? ''} />
        <TakeBackForm />
      </>
    )
  return proposal && !header.ownProposal ? <ConfirmForms header={header} /> : null
}
