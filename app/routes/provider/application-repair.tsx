import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { answerRepair, answerRepairJointly } from '#app/features/application/answer-repair.server.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { CostPriceAsked } from '#app/features/application/components/cost-price-asked.tsx'
import { DeclarationFields } from '#app/features/application/components/declaration-fields.tsx'
import { RepairRequest } from '#app/features/application/components/repair-request.tsx'
import { explainCostPrice } from '#app/features/application/explain-cost-price.server.ts'
import { COST_PRICE_WORDS_MAXIMUM, explanationForm } from '#app/features/application/explanation.schema.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readRepair } from '#app/features/application/read-repair.server.ts'
import { submitForm } from '#app/features/application/submit.schema.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { formatMoment } from '#app/utils/format-date.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const page = await load(() => readRepair(actor, params.id ?? ''))
  return { ...titled(request, page, (t) => t('application.repair.title')), submissionKey: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const fields = typedFields(await readForm(request))
  if (fields.step === 'explain') return explain(actor, applicationId, fields)
  const form = parseTyped(fields, submitForm)
  if (!form.valid) return form.answer
  const { submissionKey, signatories } = form.value
  const command = { applicationId, submissionId: randomUUID(), submissionKey }
  const attempted = await attempt(form.typed, async () => {
    const known = (await readRepair(actor, applicationId)).signatories
    const alone = known.some((one) => signatories.includes(one.id) && one.authority === 'alone')
    return alone ? answerRepair(actor, { ...command, signatoryIds: signatories }) : answerRepairJointly(actor, command)
  })
  if (!attempted.done) return attempted.answer
  const { submissionId } = attempted.value
  const pages = pagesOf(applicationId)
  return redirect(submissionId ? pages.receipt(submissionId) : pages.repair, 303)
}

async function explain(actor: ProviderActor, applicationId: string, fields: ReturnType<typeof typedFields>) {
  const form = parseTyped(fields, explanationForm)
  if (!form.valid) return form.answer
  const { explanation: words, rowVersion } = form.value
  const saved = await attempt(fields, () => explainCostPrice(actor, { applicationId, words, rowVersion }))
  return saved.done ? redirect(pagesOf(applicationId).repair, 303) : saved.answer
}

export default function ApplicationRepair() {
  const t = useTranslations('application.repair')
  const locale = useLocale()
  const together = useTranslations('application.together')
  const { head, request, waiting } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  if (!request)
    return (
      <ApplicationPage head={head} heading={t('none')} lead={t('noneText')} errors={form.errors}>
        <Back />
      </ApplicationPage>
    )
  return (
    <ApplicationPage
      head={head}
      heading={t('title')}
      lead={t('lead', { count: request.items.length + (request.costPrice ? 1 : 0) })}
      errors={form.errors}
    >
      <Standing />
      {waiting ? (
        <Alert type="warning" heading={together('waiting')}>
          <p>{together('alert', { name: waiting.by, when: formatMoment(waiting.at, locale) })}</p>
        </Alert>
      ) : null}
      <p className="oh-muted">{t('asked', { when: formatMoment(request.askedAt, locale), name: request.askedBy })}</p>
      {request.items.map((item) => (
        <RepairRequest key={item.line.criterionId} item={item} open={request.open} />
      ))}
      {request.costPrice ? (
        <CostPriceAsked asked={request.costPrice} open={request.open} maximum={COST_PRICE_WORDS_MAXIMUM} />
      ) : null}
      {request.open ? <Send /> : <Back />}
    </ApplicationPage>
  )
}

/** Whether it can still be answered, and if not, why. */
function Standing() {
  const t = useTranslations('application.repair')
  const locale = useLocale()
  const { head, request, lastSubmissionId } = useLoaderData<typeof loader>()
  if (!request || request.open) return null
  if (request.answeredAt)
    return (
      <Alert type="ok" heading={t('answered')}>
        <p>{t('answeredText', { when: formatMoment(request.answeredAt, locale) })}</p>
        {lastSubmissionId ? <a href={pagesOf(head.id).receipt(lastSubmissionId)}>{t('receipt')}</a> : null}
      </Alert>
    )
  return (
    <Alert type="warning" heading={t('over')}>
      <p>{t('overText', { when: formatMoment(lastMinuteBefore(request.dueAt), locale) })}</p>
    </Alert>
  )
}

function Send() {
  const t = useTranslations('application.repair')
  const submit = useTranslations('application.submit')
  const { signatories, submissionKey, administrator, request } = useLoaderData<typeof loader>()
  const same = request?.items.filter((item) => !item.changed).map((item) => item.line.title) ?? []
  const form = useFormAnswer()
  if (!administrator)
    return (
      <Alert heading={submit('notYou')}>
        <p>{submit('notYouText')}</p>
      </Alert>
    )
  return (
    <Section heading={t('send')} lead={t('sendText')}>
      {same.length > 0 ? (
        <Alert type="warning" heading={t('unchanged')}>
          <p>{t('unchangedText', { titles: same.join(', ') })}</p>
        </Alert>
      ) : null}
      <Form>
        <DeclarationFields
          signatories={signatories}
          submissionKey={form.typed('submissionKey', submissionKey)}
          label={t('signatories')}
          form={form}
        />
        <Button>{t('send')}</Button>
      </Form>
    </Section>
  )
}

function Back() {
  const tasks = useTranslations('application.tasks')
  const { head } = useLoaderData<typeof loader>()
  return <LinkButton href={pagesOf(head.id).tasks}>{tasks('back')}</LinkButton>
}
