import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, FileField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { ApplyingParty, PartyDeclaration } from '../application.ts'
import { DECLARATION_MONTHS } from '../party-completeness.ts'

export type PartyDeclarationPartProps = {
  party: Pick<ApplyingParty, 'name'>
  declaration: (PartyDeclaration & { href: string; bytes: number | undefined }) | null | '' | undefined
  editable: boolean
  form: ReturnType<typeof useFormAnswer>
}

/** The declaration another organisation signed itself, and the place to add it. */
export function PartyDeclarationPart({ party, declaration, editable, form }: PartyDeclarationPartProps) {
  const t = useTranslations('parties')
  const locale = useLocale()
  return (
    <Section heading={t('party.declaration')} lead={t('party.declarationText', { name: party.name })}>
      {declaration ? (
        <FileList
          files={[
            {
              name: declaration.fileName,
              href: declaration.href,
              bytes: declaration.bytes,
              sha256: declaration.sha256,
              note: t('party.declarationSigned', { date: formatDate(declaration.documentDate, locale) }),
            },
          ]}
        />
      ) : (
        <p className="oh-muted">{t('party.declarationNone')}</p>
      )}
      {editable ? (
        <Form multipart label={t('party.declaration')}>
          <DateField
            name="declarationDate"
            label={t('party.declarationDate')}
            description={t('party.declarationDateHint', { months: DECLARATION_MONTHS })}
            defaultValue={form.typed('declarationDate')}
            error={form.errorOf('declarationDate')}
          />
          <FileField
            name="file"
            label={t('party.declarationFile')}
            description={t('party.declarationFileHint')}
            error={form.errorOf('file')}
            accept=".pdf,.png,.jpg,.jpeg"
          />
          <Button kind="secondary">{declaration ? t('party.declarationReplace') : t('party.declarationSubmit')}</Button>
        </Form>
      ) : null}
    </Section>
  )
}
