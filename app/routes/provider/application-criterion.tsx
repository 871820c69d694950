import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { answerCriterion } from '#app/features/application/answer-criterion.server.ts'
import { answerForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { ChangedByRegion } from '#app/features/application/components/changed-by-region.tsx'
import { CriterionForm } from '#app/features/application/components/criterion-form.tsx'
import { EvidenceRequests } from '#app/features/application/components/evidence-requests.tsx'
import { GivenAnswer } from '#app/features/application/components/given-answer.tsx'
import { QuestionNavigation } from '#app/features/application/components/question-navigation.tsx'
import { Requirement } from '#app/features/application/components/requirement.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { backPage, pagesOf } from '#app/features/application/pages.ts'
import { readCriterionPage } from '#app/features/application/read-criterion-page.server.ts'
import { removeEvidence } from '#app/features/application/remove-evidence.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.criterion.title ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const { dossierHead, ...page } = await readCriterionPage(actor, params.id ?? '', params.criterionId ?? '')
    return { ...page, head: pageHeadOf(dossierHead) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = { applicationId: params.id ?? '', criterionId: params.criterionId ?? '' }
  const typed = typedFields(await readForm(request))
  const wish = wishOf(firstText(typed.intent))
  const page = await load(() => readCriterionPage(actor, place.applicationId, place.criterionId))
  if (wish.kind === 'continue' || firstText(typed.answer) !== '') {
    const form = parseTyped(typed, answerForm(page.criterion))
    if (!form.valid) return form.answer
    const shownVersion = firstText(typed.shownVersion)
    const saved = await attempt(typed, () => answerCriterion(actor, { ...place, shownVersion }, form.value))
    if (!saved.done) return saved.answer
  }
  const pages = pagesOf(place.applicationId)
  if (wish.kind === 'continue') return redirect(page.after, 303)
  if (wish.kind === 'evidence') return redirect(pages.evidence(place.criterionId, wish.target), 303)
  const removed = await attempt(typed, () => removeEvidence(actor, { ...place, id: wish.target }))
  return removed.done ? redirect(pages.criterion(place.criterionId), 303) : removed.answer
}

type Wish = { kind: 'continue' | 'evidence' | 'remove'; target: string }

/**
 * Which button was pressed: go on, add evidence (`evidence:<id>`) or take a piece away (`remove:<id>`). What was typed
 * is saved whatever it is; only going on asks for an answer.
 */
function wishOf(intent: string): Wish {
  const [kind, target = ''] = intent.split(':')
  if (kind === 'evidence' || kind === 'remove') return { kind, target: encodeURIComponent(target) }
  return { kind: 'continue', target: '' }
}

export default function ApplicationCriterion() {
  const t = useTranslations('application')
  const common = useTranslations('common.form')
  const locale = useLocale()
  const { takenFrom, head, criterion, known, rowVersion, change, files, shown, closingDay, editable, place, ...page } =
    useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const { position, total } = place
  const requests = { requests: criterion.evidence, files, shown, closingDay, editable }
  const pages = pagesOf(head.id)
  const back = pages[backPage(head.state.status)]
  return (
    <ApplicationPage
      head={head}
      eyebrow={t('criterion.eyebrow', { position, total, kind: t(`criteria.kind.${criterion.kind}`) })}
      heading={criterion.title}
      errors={form.errors}
      readOnly={!editable}
    >
      <ChangedByRegion item={page.changedByRegion} />
      <Requirement criterion={criterion} />
      {takenFrom ? (
        <Alert>
          <p>{t('takeOver.taken', { number: takenFrom.number, date: formatDate(takenFrom.submitted_at, locale) })}</p>
        </Alert>
      ) : null}
      {editable ? (
        <Form>
          <HiddenField name="shownVersion" value={page.versionId} />
          <CriterionForm
            criterion={criterion}
            known={known}
            rowVersion={rowVersion}
            form={form}
            change={change}
            here={pages.criterion(criterion.id)}
          />
          <EvidenceRequests {...requests} />
          <ButtonGroup>
            <Button name="intent" value="continue">
              {common('saveAndContinue')}
            </Button>
            <LinkButton kind="secondary" href={back}>
              {t('tasks.back')}
            </LinkButton>
          </ButtonGroup>
        </Form>
      ) : (
        <>
          <GivenAnswer given={known} />
          <EvidenceRequests {...requests} />
        </>
      )}
      <QuestionNavigation {...place} />
    </ApplicationPage>
  )
}
