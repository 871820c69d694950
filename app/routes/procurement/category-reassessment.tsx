import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { reassessSchema } from '#app/features/category/category.schema.ts'
import { ReassessForm } from '#app/features/category/components/reassess-form.tsx'
import { ReassessPreview, type PreviewShown } from '#app/features/category/components/reassess-preview.tsx'
import { previewReassessment, readReassessments, reassess } from '#app/features/category/reassess.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseTyped } from '#app/utils/form.server.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction = () => [{ title: 'Jaarlijkse herbeoordeling - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readReassessments(actor))
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const form = parseTyped(typed, reassessSchema)
  if (!form.valid) return form.answer
  const file = files.find((one) => one.field === 'file')
  const sent = file && { csv: new TextDecoder().decode(file.bytes), fileName: file.name }
  const input = { ...form.value, ...sent }
  if (form.value.step === 'load') {
    const loaded = await attempt(typed, () => reassess(actor, input))
    return loaded.done ? redirect('/inkoop/categorieen?categorie=open', 303) : loaded.answer
  }
  const checked = await attempt(typed, () => previewReassessment(actor, input))
  return checked.done ? data({ preview: { ...input, ...checked.value }, typed }) : checked.answer
}

export default function CategoryReassessment() {
  const t = useTranslations('category')
  const { procedures, loads } = useLoaderData<typeof loader>()
  const outcome = useActionData<{ preview?: PreviewShown }>()
  const { errors } = useFormAnswer()
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: '/inkoop/categorieen', label: t('overviewHeading') },
      ]}
      heading={t('reassess.heading')}
      lead={t('reassess.lead')}
      errors={errors}
    >
      {outcome?.preview ? <ReassessPreview preview={outcome.preview} /> : null}
      <Section heading={t(outcome?.preview ? 'reassess.again' : 'reassess.file')} lead={t('reassess.fileMeaning')}>
        <ReassessForm procedures={procedures} />
      </Section>
      <Section heading={t('reassess.loads')}>
        <DataTable
          caption={t('reassess.loads')}
          captionHidden
          rows={loads}
          rowKey={(one) => one.id}
          empty={<p className="oh-muted">{t('reassess.noLoads')}</p>}
          columns={[
            { key: 'year', header: t('reassess.year'), rowHeader: true, cell: (one) => String(one.referenceYear) },
            { key: 'file', header: t('reassess.fileName'), cell: (one) => one.fileName },
            { key: 'facts', header: t('reassess.providers'), align: 'end', cell: (one) => one.facts },
            { key: 'proposals', header: t('reassess.proposals'), align: 'end', cell: (one) => one.proposals },
            { key: 'from', header: t('effectiveFrom'), cell: (one) => <Day on={one.effectiveFrom} /> },
            {
              key: 'by',
              header: t('reassess.loadedBy'),
              cell: (one) => (
                <>
                  {one.loadedBy}, <Moment at={one.loadedAt} short />
                </>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
