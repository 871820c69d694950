import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { FileField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { DocumentVerdict } from '#app/features/agreement/components/document-verdict.tsx'
import { verifyDocument } from '#app/features/agreement/verify-document.server.ts'
import { spend } from '#app/features/identity/rate-limits.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt } from '#app/utils/answer.server.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = ({ request }: LoaderFunctionArgs) => ({
  title: pageTitle(request, (t) => t('public.verify.heading')),
})

export async function action({ request, context }: ActionFunctionArgs) {
  const outcome = await attempt({}, async () => {
    await spend('documentCheckPerAddress', context.clientAddress)
    const { files } = await parseUpload(request)
    return verifyDocument(files[0]?.bytes)
  })
  return outcome.done ? data({ check: outcome.value }) : outcome.answer
}

export default function Verify() {
  const t = useTranslations('public.verify')
  const { errors, errorOf } = useFormAnswer()
  const answer = useActionData<typeof action>()
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      breadcrumb={[{ href: '/', label: 'Openhuis' }]}
      errors={errors}
      width="text"
    >
      {answer && 'check' in answer ? <DocumentVerdict check={answer.check} /> : <Alert>{t('fileHelp')}</Alert>}
      <Form multipart>
        <FileField name="file" label={t('file')} description={t('fileHelp')} accept=".pdf" error={errorOf('file')} />
        <Button>{t('check')}</Button>
      </Form>
    </Page>
  )
}
