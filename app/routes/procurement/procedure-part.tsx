import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { DraftCollision } from '#app/features/procedure/components/draft-collision.tsx'
import { DraftFields } from '#app/features/procedure/components/draft-fields.tsx'
import { DraftPage } from '#app/features/procedure/components/draft-page.tsx'
import { RecordExtras } from '#app/features/procedure/components/record-extras.tsx'
import { saveDraftRecord } from '#app/features/procedure/draft/change-draft.server.ts'
import { NEW, procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { draftPart, draftPartName } from '#app/features/procedure/draft/draft-parts.ts'
import { keepDocument } from '#app/features/procedure/draft/keep-document.server.ts'
import { readDraftRecord } from '#app/features/procedure/draft/read-draft.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.head.title ?? ''} - Openhuis` }]

type Params = LoaderFunctionArgs['params']

/** Which record the address names; anything else is not there. */
function placeOf({ id = '', part: word, key = NEW }: Params) {
  return { procedureId: id, part: found(draftPartName(word)), key: key === NEW ? null : key }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(async () => {
    const place = placeOf(params)
    const page = await readDraftRecord(actor, place)
    const inside = new URL(request.url).searchParams.get('in')
    const values = place.key === null && inside !== null ? { ...page.values, parent: inside } : page.values
    const isOneOfMany = place.key !== null && draftPart(place.part).list !== undefined
    const name = isOneOfMany ? firstText(page.values.name ?? page.values.title) : ''
    return { ...page, ...place, values, name }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const place = await load(() => Promise.resolve(placeOf(params)))
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const [file] = files
  const kept = await attempt(typed, async () => (file ? { ...typed, kept: await keepDocument(actor, file) } : typed))
  if (!kept.done) return kept.answer
  const form = parseTyped(kept.value as typeof typed, draftPart(place.part).schema)
  if (!form.valid) return form.answer
  const shown = firstText(typed.shown)
  const saved = await attempt(typed, () => saveDraftRecord(actor, { ...place, shown }, form.value))
  return saved.done ? redirect(procedurePages(place.procedureId).after(place.part), 303) : saved.answer
}

export default function ProcedurePart() {
  const t = useTranslations('procedure.record')
  const parts = useTranslations('procedure.parts')
  const { head, part, key, name, values, shown, choices, file, evidence } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const pages = procedurePages(head.procedureId)
  const { fields, list } = draftPart(part)
  return (
    <DraftPage
      head={head}
      eyebrow={name === '' ? undefined : parts(part)}
      heading={key === null ? t('new', { part: parts(part) }) : name || parts(part)}
      lead={t(`lead.${part}`)}
      errors={errors}
      width="text"
    >
      <DraftCollision part={part} fields={fields} stored={values} />
      <Form multipart={fields.some((field) => field.kind === 'file')}>
        <HiddenField name="shown" value={shown} />
        <DraftFields part={part} fields={fields} values={values} choices={choices} isNew={key === null} />
        <RecordExtras procedureId={head.procedureId} part={part} recordKey={key} file={file} evidence={evidence} />
        <ButtonGroup>
          <Button>{t('save')}</Button>
          <LinkButton kind="secondary" href={pages.after(part)}>
            {t('back')}
          </LinkButton>
          {key !== null && list ? (
            <LinkButton kind="subtle" href={pages.remove(part, key)}>
              {t('remove')}
            </LinkButton>
          ) : null}
        </ButtonGroup>
      </Form>
    </DraftPage>
  )
}
