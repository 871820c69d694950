import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Panel } from '#app/components/card.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, FileField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { addPartyEvidence } from '#app/features/application/add-party-file.server.ts'
import { evidenceForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readPartyCriterion } from '#app/features/application/read-parties.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { parseAbove, parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.asked.name ?? ''} - Openhuis` }]

const placeOf = (params: LoaderFunctionArgs['params']) => ({
  applicationId: params.id ?? '',
  partyId: params.partyId ?? '',
  criterionId: params.criterionId ?? '',
  evidenceId: params.evidenceId ?? '',
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const { head, party, criterion, editable, now } = await readPartyCriterion(actor, placeOf(params))
    const asked = criterion.evidence.find((one) => one.id === params.evidenceId && one.handling === 'stored')
    found(editable || undefined)
    return { head, party, criterionId: criterion.id, asked: found(asked), today: dayInAmsterdam(now) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = placeOf(params)
  await load(() => readPartyCriterion(actor, place))
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const file = files.find((one) => one.field === 'file')
  const form = parseAbove(file, typed, evidenceForm)
  if (!form.valid) return form.answer
  const given = { id: randomUUID(), documentDate: form.value.documentDate, file }
  const added = await attempt(typed, () => addPartyEvidence(actor, place, given))
  if (!added.done) return added.answer
  return redirect(pagesOf(place.applicationId).partyCriterion(place.partyId, place.criterionId), 303)
}

export default function ApplicationPartyEvidence() {
  const t = useTranslations('application.evidence')
  const parties = useTranslations('parties.party')
  const common = useTranslations('common.form')
  const { head, party, criterionId, asked, today } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <ApplicationPage
      head={head}
      eyebrow={parties('answerFor', { name: party.name })}
      heading={asked.name}
      errors={form.errors}
    >
      <Panel>
        <p>
          <strong>{t('example')}</strong> {asked.example}
        </p>
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
          <LinkButton kind="secondary" href={pagesOf(head.id).partyCriterion(party.id, criterionId)}>
            {common('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </ApplicationPage>
  )
}
