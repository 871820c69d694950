import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { DeclarationFields } from '#app/features/application/components/declaration-fields.tsx'
import { BrokenRules } from '#app/features/application/components/broken-rules.tsx'
import { ReconfirmItems } from '#app/features/application/components/reconfirm-items.tsx'
import { confirmProduct } from '#app/features/application/confirm-product.server.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readReconfirm } from '#app/features/application/read-reconfirm.server.ts'
import { resubmitApplication } from '#app/features/application/resubmit-application.server.ts'
import { submitForm } from '#app/features/application/submit.schema.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const page = await load(() => readReconfirm(actor, params.id ?? ''))
  return { ...titled(request, page, (t) => t('procedure.reconfirm.title')), submissionKey: randomUUID() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const typed = typedFields(await readForm(request))
  const [wish, code = ''] = firstText(typed.product).split(':')
  if (wish === 'keep' || wish === 'drop') {
    const kept = await attempt(typed, () => confirmProduct(actor, { applicationId, code, keep: wish === 'keep' }))
    return kept.done ? redirect(pagesOf(applicationId).reconfirm, 303) : kept.answer
  }
  const form = parseTyped(typed, submitForm)
  if (!form.valid) return form.answer
  const { submissionKey, signatories } = form.value
  const sent = await attempt(typed, () =>
    resubmitApplication(actor, { applicationId, submissionId: randomUUID(), submissionKey, signatoryIds: signatories }),
  )
  return sent.done ? redirect(pagesOf(applicationId).receipt(sent.value.submissionId), 303) : sent.answer
}

export default function ApplicationReconfirm() {
  const t = useTranslations('procedure.reconfirm')
  const tasks = useTranslations('application.tasks')
  const { head, items, fresh, rules, slug, number, restsOn, mayChange } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const nothing = items.length === 0 && restsOn === null
  const lead = restsOn === null ? t('leadDraft') : t('leadSubmitted', { restsOn, number })
  return (
    <ApplicationPage
      head={head}
      heading={nothing ? t('none') : t('title')}
      lead={nothing ? t('noneText') : lead}
      errors={errors}
      width="wide"
    >
      {nothing ? null : (
        <p>
          <a href={`/procedures/${slug}/versies/${String(number)}`}>{t('toDifference', { number })}</a>
        </p>
      )}
      {restsOn === null ? null : (
        <Details summary={t('otherwise')}>
          <p>{t('otherwiseText')}</p>
        </Details>
      )}
      <ReconfirmItems applicationId={head.id} items={items} mayChange={mayChange} />
      <BrokenRules rules={rules} mayChange={mayChange} />
      {fresh.map((question) => (
        <p key={question.id}>
          <a href={pagesOf(head.id).criterion(question.id)}>{t('fresh', { name: question.title })}</a>{' '}
          <StatusBadge tone={question.done ? 'ok' : 'warning'}>{t(question.done ? 'done' : 'toConfirm')}</StatusBadge>
        </p>
      ))}
      {restsOn === null ? (
        <LinkButton kind="secondary" href={pagesOf(head.id).tasks}>
          {tasks('back')}
        </LinkButton>
      ) : (
        <Send />
      )}
    </ApplicationPage>
  )
}

function Send() {
  const t = useTranslations('procedure.reconfirm')
  const submit = useTranslations('application.submit')
  const { signatories, submissionKey, administrator, open } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  if (open > 0) return <Alert heading={t('stillOpen', { count: open })} />
  if (!administrator)
    return (
      <Alert heading={submit('notYou')}>
        <p>{submit('notYouText')}</p>
      </Alert>
    )
  return (
    <Section heading={t('send')} lead={t('sendText')}>
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
