import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { FileField, HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { ObjectionFacts, ObjectionGrounds } from '#app/features/assessment/components/objection-facts.tsx'
import { lodgeObjection } from '#app/features/assessment/lodge-objection.server.ts'
import { GROUNDS_MAXIMUM } from '#app/features/assessment/objection.ts'
import { lodgeSchema } from '#app/features/assessment/objection.schema.ts'
import { readOwnObjections } from '#app/features/assessment/read-objection.server.ts'
import { withdrawObjection } from '#app/features/assessment/withdraw-objection.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { firstText, parseTyped } from '#app/utils/form.server.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Bezwaar ${data?.head.number ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readOwnObjections(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  if (typed.step === 'withdraw') {
    const withdrawn = await attempt(typed, () => withdrawObjection(actor, firstText(typed.objectionId)))
    return withdrawn.done ? redirect(`/aanmeldingen/${applicationId}/bezwaar`, 303) : withdrawn.answer
  }
  const form = parseTyped(typed, lodgeSchema)
  if (!form.valid) return form.answer
  const lodged = await attempt(typed, () => lodgeObjection(actor, { applicationId, ...form.value, files }))
  return lodged.done ? redirect(`/aanmeldingen/${applicationId}/bezwaar`, 303) : lodged.answer
}

export default function ApplicationObjection() {
  const t = useTranslations('objection')
  const { head, decision, objections, mayWithdraw } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <ApplicationPage head={head} heading={t('title')} lead={decision ? undefined : t('noneMeaning')} errors={errors}>
      {objections.map((objection) => (
        <Section
          key={objection.id}
          heading={t('headingNumber', { number: objection.number })}
          action={<StatusBadge tone="info">{t(`shownState.${objection.state}`)}</StatusBadge>}
        >
          <ObjectionFacts objection={objection} />
          <ObjectionGrounds
            heading={t('ownGrounds')}
            grounds={objection.grounds}
            documents={objection.documents}
            hrefOf={(id) => `/bestanden/${id}`}
          />
          {objection.closedAt === null && mayWithdraw ? <WithdrawForm objectionId={objection.id} /> : null}
        </Section>
      ))}
      {decision?.mayLodge ? <LodgeForm decision={decision} again={objections.length > 0} /> : null}
      <LinkButton kind="secondary" href={pagesOf(head.id).decision}>
        {t('toDecision')}
      </LinkButton>
    </ApplicationPage>
  )
}

function WithdrawForm({ objectionId }: { objectionId: string }) {
  const t = useTranslations('objection')
  return (
    <Form multipart label={t('withdrawHeading')}>
      <HiddenField name="step" value="withdraw" />
      <HiddenField name="objectionId" value={objectionId} />
      <p>{t('withdrawMeaning')}</p>
      <ButtonGroup>
        <Button kind="secondary">{t('withdraw')}</Button>
      </ButtonGroup>
    </Form>
  )
}

function LodgeForm({ decision, again }: { decision: { number: string; until: Date; late: boolean }; again: boolean }) {
  const t = useTranslations('objection')
  const locale = useLocale()
  const answer = useFormAnswer()
  const day = formatDate(lastDayBefore(decision.until), locale, true)
  return (
    <Section heading={t(again ? 'new' : 'heading')} lead={t('lead', { number: decision.number })}>
      {decision.late ? (
        <Alert type="warning" heading={t('termOverHeading')}>
          <p>{t('termOver', { day })}</p>
        </Alert>
      ) : (
        <p>{t('term', { day })}</p>
      )}
      <p>{t('court')}</p>
      <Form multipart label={t('heading')}>
        <TextareaField
          name="grounds"
          label={t('grounds')}
          description={t('groundsMeaning')}
          error={answer.errorOf('grounds')}
          defaultValue={answer.typed('grounds')}
          rows={8}
          maxLength={GROUNDS_MAXIMUM}
        />
        <FileField
          name="file"
          label={t('documents')}
          description={t('documentsMeaning')}
          optional
          multiple
          error={answer.errorOf('file')}
          accept=".pdf,.png,.jpg,.jpeg"
        />
        <ButtonGroup>
          <Button>{t('lodge')}</Button>
        </ButtonGroup>
      </Form>
    </Section>
  )
}
