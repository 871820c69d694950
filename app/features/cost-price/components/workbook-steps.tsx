import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { FileField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'

export type WorkbookStepsProps = {
  downloadHref: string
  /** The same workbook with all that is known filled in, when something is. */
  filledHref: string | undefined
  /** Where the same is typed without a workbook. */
  typedHref: string
  /** A workbook was added before: downloading is then no longer the main thing to do. */
  again: boolean
  form: ReturnType<typeof useFormAnswer>
}

/** Download the workbook, fill it in elsewhere, add it here; or type the same in the portal. */
export function WorkbookSteps({ downloadHref, filledHref, typedHref, again, form }: WorkbookStepsProps) {
  const t = useTranslations('costPrice.page')
  const typed = useTranslations('costPrice.typed')
  return (
    <>
      <Section heading={t('download')}>
        <p>{t('downloadText')}</p>
        <ButtonGroup>
          <LinkButton href={downloadHref} kind={again ? 'secondary' : 'primary'} download>
            {t('downloadLabel')}
          </LinkButton>
          {filledHref === undefined ? null : (
            <LinkButton href={filledHref} kind="secondary" download>
              {typed('download')}
            </LinkButton>
          )}
        </ButtonGroup>
      </Section>
      <Section heading={again ? t('again') : t('upload')}>
        {filledHref === undefined ? null : <p>{typed('replaces')}</p>}
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
      <Section heading={typed('choice')}>
        <p>
          {typed('choiceText')} {again ? typed('choiceKnown') : null}
        </p>
        <LinkButton href={typedHref} kind="secondary">
          {typed('open')}
        </LinkButton>
      </Section>
    </>
  )
}
