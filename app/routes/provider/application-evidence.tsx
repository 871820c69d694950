import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Panel } from '#app/components/card.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, FileField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { addEvidence } from '#app/features/application/add-evidence.server.ts'
import { evidenceForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readCriterionPage } from '#app/features/application/read-criterion-page.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { parseTyped } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.asked.name ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const page = await readCriterionPage(actor, params.id ?? '', params.criterionId ?? '')
    const { criterion, closingDay, dossierHead } = page
    const asked = criterion.evidence.find((one) => one.id === params.evidenceId && one.handling === 'stored')
    found(page.editable || undefined)
    const today = dayInAmsterdam(dossierHead.now)
    return { head: pageHeadOf(dossierHead), criterionId: criterion.id, asked: found(asked), closingDay, today }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = {
    applicationId: params.id ?? '',
    criterionId: params.criterionId ?? '',
    evidenceId: params.evidenceId ?? '',
  }
  await load(() => readCriterionPage(actor, place.applicationId, place.criterionId))
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const form = parseTyped(typed, evidenceForm)
  if (!form.valid) return form.answer
  const file = files.find((one) => one.field === 'file')
  const added = await attempt(typed, () =>
    addEvidence(actor, place, { id: randomUUID(), documentDate: form.value.documentDate, file }),
  )
  if (!added.done) return added.answer
  const page = pagesOf(place.applicationId).criterion(place.criterionId)
  return redirect(`${page}#${encodeURIComponent(place.evidenceId)}`, 303)
}

export default function ApplicationEvidence() {
  const t = useTranslations('application.evidence')
  const common = useTranslations('common.form')
  const locale = useLocale()
  const { head, criterionId, asked, closingDay, today } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const months = asked.maximumAgeMonths
  const rule =
    months === null
      ? t('noAgeRule')
      : t('ageRule', {
          closing: formatDate(closingDay, locale),
          months,
          from: formatDate(addMonths(closingDay, -months), locale),
        })
  return (
    <ApplicationPage head={head} eyebrow={t('title')} heading={asked.name} errors={form.errors}>
      <Panel>
        <p>
          <strong>{t('example')}</strong> {asked.example}
        </p>
        <p>{rule}</p>
        <p>{t('privacy')}</p>
      </Panel>
      <Form multipart>
        <DateField
          name="documentDate"
          label={t('documentDate')}
          description={t('documentDateHint')}
          defaultValue={form.typed('documentDate')}
          error={form.errorOf('documentDate')}
          max={today}
        />
        <FileField
          name="file"
          label={t('file')}
          description={t('fileHint')}
          error={form.errorOf('file')}
          accept=".pdf,.png,.jpg,.jpeg"
        />
        <ButtonGroup>
          <Button>{t('submit')}</Button>
          <LinkButton kind="secondary" href={pagesOf(head.id).criterion(criterionId)}>
            {common('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </ApplicationPage>
  )
}
