import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { GivenCertificate } from './evidence-requests.tsx'

export type CertificateFormProps = {
  known: GivenCertificate | undefined
  signatories: readonly { id: string; name: string }[]
  today: string
  back: string
  form: ReturnType<typeof useFormAnswer>
}

/** States that a personal certificate can be shown; there is no place for a file, a name or a number. */
export function CertificateForm({ known, signatories, today, back, form }: CertificateFormProps) {
  const t = useTranslations('application.certificate')
  const common = useTranslations('common.form')
  const vouched = signatories.find((one) => one.name === known?.vouchedBy)
  return (
    <>
      <Alert heading={t('title')}>
        <p>{t('why')}</p>
      </Alert>
      {signatories.length === 0 ? (
        <Alert type="warning">
          <p>{t('noSignatory')}</p>
          <a href="/organisatie/tekenbevoegden">{t('toSignatories')}</a>
        </Alert>
      ) : null}
      <Form multipart>
        <TextField
          name="jobTitle"
          label={t('jobTitle')}
          description={t('jobTitleHint')}
          defaultValue={form.typed('jobTitle', known?.jobTitle)}
          error={form.errorOf('jobTitle')}
        />
        <DateField
          name="documentDate"
          label={t('documentDate')}
          description={t('documentDateHint')}
          defaultValue={form.typed('documentDate', known?.documentDate ?? '')}
          error={form.errorOf('documentDate')}
          max={today}
        />
        <SelectField
          name="signatoryId"
          label={t('signatory')}
          placeholder={t('chooseSignatory')}
          options={signatories.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={form.typed('signatoryId', vouched?.id)}
          error={form.errorOf('signatoryId')}
        />
        <ButtonGroup>
          <Button>{t('submit')}</Button>
          <LinkButton kind="secondary" href={back}>
            {common('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  )
}
