import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { FileField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'

export type WorkbookStepsProps = {
  downloadHref: string
  /** A workbook was added before: downloading is then no longer the main thing to do. */
  again: boolean
  form: ReturnType<typeof useFormAnswer>
}

/** Download the workbook, fill it in elsewhere, add it here. */
export function WorkbookSteps({ downloadHref, again, form }: WorkbookStepsProps) {
  const t = useTranslations('costPrice.page')
  return (
    <>
      <Section heading={t('download')}>
        <p>{t('downloadText')}</p>
        <LinkButton href={downloadHref} kind={again ? 'secondary' : 'primary'} download>
          {t('downloadLabel')}
        </LinkButton>
      </Section>
      <Section heading={again ? t('again') : t('upload')}>
        <Form multipart>
          <FileField
            name="file"
            label={t('file')}
            description={t('fileHint')}
            error={form.errorOf('file')}
            accept=".xlsx,.ods"
          />
          <Button kind={again ? 'primary' : 'secondary'}>{t('submit')}</Button>
        </Form>
      </Section>
    </>
  )
}
