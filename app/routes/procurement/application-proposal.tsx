import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { NotYetDecided } from '#app/features/assessment/components/not-yet-decided.tsx'
import { ProductOutcomes } from '#app/features/assessment/components/product-outcomes.tsx'
import { proposeDecision } from '#app/features/assessment/propose-decision.server.ts'
import { readOutcome } from '#app/features/assessment/read-outcome.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Besluit voorstellen - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readOutcome(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const id = params.id ?? ''
  const proposed = await attempt(typedFields(await readForm(request)), () => proposeDecision(actor, id))
  return proposed.done ? redirect(`/inkoop/aanmeldingen/${id}/vaststellen`, 303) : proposed.answer
}

export default function ProposalPage() {
  const t = useTranslations('assessment.proposal')
  const { header, outcome, products, criteria } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const decided = outcome && 'products' in outcome ? outcome.products : undefined
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/voorstel`}
      heading={t('heading')}
      lead={t('lead')}
      errors={errors}
    >
      {outcome && 'missing' in outcome ? <NotYetDecided header={header} missing={outcome.missing} /> : null}
      {decided ? <ProductOutcomes decided={decided} products={products} criteria={criteria} level={2} /> : null}
      {decided && header.actions.includes('propose-decision') && !header.repairRuns ? (
        <Form>
          <p>{t('then')}</p>
          <ButtonGroup>
            <Button>{t('propose')}</Button>
          </ButtonGroup>
        </Form>
      ) : null}
    </AssessmentFrame>
  )
}
