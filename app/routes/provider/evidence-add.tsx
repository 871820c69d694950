import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, FileField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { KindExplanation } from '#app/features/evidence/components/kind-explanation.tsx'
import { pieceForm } from '#app/features/evidence/evidence.schema.ts'
import { keepEvidence } from '#app/features/evidence/keep-evidence.server.ts'
import { readWallet } from '#app/features/evidence/read-wallet.server.ts'
import { requireProviderRole } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseAbove, parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProviderRole(request, 'administrator', 'editor')
  const wanted = new URL(request.url).searchParams.get('soort') ?? ''
  return load(async () => {
    const { kinds, today } = await readWallet(actor)
    const chosen = kinds.find((one) => one.kind === wanted)
    return { kinds, today, chosen, title: pageTitle(request, (t) => t('evidence.add.title')) }
  })
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireProviderRole(request, 'administrator', 'editor')
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const file = files.find((one) => one.field === 'file')
  const form = parseAbove(file, typed, pieceForm)
  if (!form.valid) return form.answer
  const kept = await attempt(typed, () => keepEvidence(actor, { ...form.value, file }))
  return kept.done ? redirect('/organisatie/bewijsstukken', 303) : kept.answer
}

export default function EvidenceAdd() {
  const t = useTranslations('evidence.add')
  const wallet = useTranslations('evidence.wallet')
  const words = useTranslations('application.evidence')
  const common = useTranslations('common.form')
  const { kinds, today, chosen } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <Page
      heading={t('title')}
      breadcrumb={[{ href: '/organisatie/bewijsstukken', label: wallet('title') }]}
      errors={form.errors}
      width="text"
    >
      {chosen ? <KindExplanation kind={chosen} /> : null}
      <p>{wallet('personal')}</p>
      <Form multipart>
        <SelectField
          name="kind"
          label={t('kind')}
          placeholder={t('chooseKind')}
          options={kinds.map(({ kind, name }) => ({ value: kind, label: name }))}
          defaultValue={form.typed('kind', chosen?.kind)}
          error={form.errorOf('kind')}
        />
        <DateField
          name="documentDate"
          label={words('documentDate')}
          description={words('documentDateHint')}
          defaultValue={form.typed('documentDate')}
          error={form.errorOf('documentDate')}
          max={today}
        />
        <DateField
          name="endsOn"
          label={words('endsOn')}
          description={words('endsOnHint')}
          optional
          defaultValue={form.typed('endsOn')}
          error={form.errorOf('endsOn')}
        />
        <FileField
          name="file"
          label={words('file')}
          description={words('fileHint')}
          error={form.errorOf('file')}
          accept=".pdf,.png,.jpg,.jpeg"
        />
        <ButtonGroup>
          <Button>{t('submit')}</Button>
          <LinkButton kind="secondary" href="/organisatie/bewijsstukken">
            {common('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
