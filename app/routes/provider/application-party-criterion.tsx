import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { answerForParty } from '#app/features/application/answer-for-party.server.ts'
import { answerForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { CriterionForm } from '#app/features/application/components/criterion-form.tsx'
import { EvidenceRequests } from '#app/features/application/components/evidence-requests.tsx'
import { GivenAnswer } from '#app/features/application/components/given-answer.tsx'
import { Requirement } from '#app/features/application/components/requirement.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readPartyCriterion } from '#app/features/application/read-parties.server.ts'
import { removePartyEvidence } from '#app/features/application/remove-party-evidence.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.criterion.title ?? ''} - Openhuis` }]

const placeOf = (params: LoaderFunctionArgs['params']) => ({
  applicationId: params.id ?? '',
  partyId: params.partyId ?? '',
  criterionId: params.criterionId ?? '',
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readPartyCriterion(actor, placeOf(params)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = placeOf(params)
  const typed = typedFields(await readForm(request))
  const page = await load(() => readPartyCriterion(actor, place))
  const { wish, target } = wishOf(firstText(typed.intent))
  if (wish === 'continue' || firstText(typed.answer) !== '') {
    const form = parseTyped(typed, answerForm(page.criterion))
    if (!form.valid) return form.answer
    const saved = await attempt(typed, () => answerForParty(actor, place, form.value))
    if (!saved.done) return saved.answer
  }
  const pages = pagesOf(place.applicationId)
  if (wish === 'evidence')
    return redirect(pages.partyEvidence({ ...place, evidenceId: encodeURIComponent(target) }), 303)
  if (wish !== 'remove') return redirect(page.after, 303)
  const removed = await attempt(typed, () => removePartyEvidence(actor, { ...place, id: target }))
  return removed.done ? redirect(pages.partyCriterion(place.partyId, place.criterionId), 303) : removed.answer
}

/** Which button was pressed: go on, add evidence (`evidence:<id>`) or take a piece away (`remove:<id>`). */
function wishOf(intent: string): { wish: 'continue' | 'evidence' | 'remove'; target: string } {
  const [kind, target = ''] = intent.split(':')
  return kind === 'evidence' || kind === 'remove' ? { wish: kind, target } : { wish: 'continue', target: '' }
}

export default function ApplicationPartyCriterion() {
  const t = useTranslations('parties.party')
  const common = useTranslations('common.form')
  const page = useLoaderData<typeof loader>()
  const { head, party, criterion, known, rowVersion, editable } = page
  const form = useFormAnswer()
  const pages = pagesOf(head.id)
  const requests = { requests: criterion.evidence, files: page.files, closingDay: page.closingDay, editable }
  return (
    <ApplicationPage
      head={head}
      eyebrow={t('answerFor', { name: party.name })}
      heading={criterion.title}
      errors={form.errors}
      readOnly={!editable}
    >
      <Requirement criterion={criterion} />
      {editable ? (
        <Form>
          <CriterionForm
            criterion={criterion}
            known={known}
            rowVersion={rowVersion}
            form={form}
            change={page.change}
            here={pages.partyCriterion(party.id, criterion.id)}
          />
          <EvidenceRequests {...requests} />
          <ButtonGroup>
            <Button name="intent" value="continue">
              {common('saveAndContinue')}
            </Button>
            <LinkButton kind="secondary" href={pages.party(party.id)}>
              {t('backToParty', { name: party.name })}
            </LinkButton>
          </ButtonGroup>
        </Form>
      ) : (
        <>
          <GivenAnswer given={known} />
          <EvidenceRequests {...requests} />
        </>
      )}
    </ApplicationPage>
  )
}
