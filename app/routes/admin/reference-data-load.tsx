import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { AdminNavigation } from '#app/features/audit/components/admin-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import {
  ReferenceFileForm,
  ReferencePreviewPart,
  type ReferencePreview,
} from '#app/features/reference-data/components/load-reference.tsx'
import { loadReference, previewReference } from '#app/features/reference-data/load-reference.server.ts'
import { readReferences } from '#app/features/reference-data/read-references.server.ts'
import { loadReferenceSchema } from '#app/features/reference-data/reference-data.schema.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseTyped } from '#app/utils/form.server.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

const LIST = '/beheer/referentiegegevens'

export const meta: MetaFunction = () => [{ title: 'Referentiegegevens laden - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const { years } = await load(() => readReferences(actor, ''))
  return { next: (years[0] ?? 0) + 1 }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'admin')
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const file = files.find((one) => one.field === 'file')
  const sent = file && { csv: new TextDecoder().decode(file.bytes), fileName: file.name }
  const form = parseTyped({ ...typed, ...sent }, loadReferenceSchema)
  if (!form.valid) return form.answer
  const { year, reason, fileName, csv, step } = form.value
  const loaded = step === 'load' ? await attempt(typed, () => loadReference(actor, form.value)) : undefined
  if (loaded?.done) return redirect(`${LIST}?jaar=${String(loaded.value.year)}`, 303)
  const checked = await attempt(typed, () => previewReference(actor, form.value))
  if (!checked.done) return checked.answer
  const preview = { year, reason, fileName, csv, ...checked.value }
  return loaded ? data({ ...loaded.answer.data, preview }, { status: 422 }) : data({ preview, typed })
}

export default function ReferenceDataLoad() {
  const t = useTranslations('referenceData')
  const { next } = useLoaderData<typeof loader>()
  const outcome = useActionData<{ preview?: ReferencePreview }>()
  const { errors } = useFormAnswer()
  return (
    <Page
      heading={t('load.heading')}
      lead={t('load.lead')}
      breadcrumb={[{ href: LIST, label: t('heading') }]}
      errors={errors}
      sideNavigation={<AdminNavigation here={LIST} />}
    >
      {outcome?.preview ? <ReferencePreviewPart preview={outcome.preview} /> : null}
      <Section heading={t(outcome?.preview ? 'load.again' : 'load.file')}>
        <ReferenceFileForm year={outcome?.preview?.year ?? next} />
      </Section>
    </Page>
  )
}
