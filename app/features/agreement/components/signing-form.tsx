import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { CheckboxField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'

type SigningFormProps = { shown: string; documentHref: string; hasOpened: boolean; weight: 'test' | 'advanced' }

/** First open the document, then confirm authority, reading and identity, then sign. */
export function SigningForm({ shown, documentHref, hasOpened, weight }: SigningFormProps) {
  const t = useTranslations('agreement.signing')
  const { errorOf } = useFormAnswer()
  return (
    <Section heading={t('heading')} id="ondertekenen">
      <ol className="oh-numbered">
        <li>
          {t('open')}{' '}
          <LinkButton href={documentHref} kind="secondary">
            {t('openAction')}
          </LinkButton>
        </li>
        <li>{t('confirm')}</li>
      </ol>
      {hasOpened ? <Alert type="ok">{t('opened')}</Alert> : <Alert>{t('notOpened')}</Alert>}
      <Form>
        <HiddenField name="shown" value={shown} />
        <CheckboxField name="read" value="yes" label={t('read')} error={errorOf('read')} />
        <CheckboxField name="authority" value="yes" label={t('authority')} error={errorOf('authority')} />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          description={t('passwordWhy')}
          autoComplete="current-password"
          error={errorOf('password')}
        />
        <p>{t(`meaning.${weight}`)}</p>
        <Button>{t('sign')}</Button>
      </Form>
    </Section>
  )
}
