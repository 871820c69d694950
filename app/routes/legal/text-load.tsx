import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { FileField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { uploadText } from '#app/features/agreement/text/upload-text.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt } from '#app/utils/answer.server.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request, 'legal')
  return { title: pageTitle(request, (t) => t('contractText.load.heading')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const loaded = await attempt({}, async () => {
    const { files } = await parseUpload(request)
    return uploadText(actor, files.find(({ field }) => field === 'file')?.bytes)
  })
  return loaded.done ? redirect(`/juridisch/teksten/${loaded.value.id}`, 303) : loaded.answer
}

export default function TextLoad() {
  const t = useTranslations('contractText')
  const { errors, errorOf } = useFormAnswer()
  return (
    <Page
      heading={t('load.heading')}
      lead={t('load.lead')}
      breadcrumb={[{ href: '/juridisch/teksten', label: t('heading') }]}
      errors={errors}
      sideNavigation={<LegalNavigation here="/juridisch/teksten" />}
    >
      <Section heading={t('load.how')}>
        <ol>
          {(['download', 'write', 'load', 'review'] as const).map((step) => (
            <li key={step}>{t(`load.steps.${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Form multipart label={t('load.heading')}>
        <FileField
          name="file"
          label={t('load.file')}
          description={t('load.fileHint')}
          accept=".json,application/json"
          error={errorOf('file')}
        />
        <Button>{t('load.submit')}</Button>
      </Form>
    </Page>
  )
}
