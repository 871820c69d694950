import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, LinkButton } from '#app/components/button.tsx'
import { CheckboxField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { FileField, HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { SignatureWeight } from '../signing/signature-weight.ts'

type SigningFormProps = {
  shown: string
  documentHref: string
  hasOpened: boolean
  weight: SignatureWeight
  /** The page to sign with an own certificate; absent for the region, and on that page itself. */
  ownCertificateHref?: string | undefined
  /** The document comes signed, in a file. */
  withFile?: boolean | undefined
  /** Where a code is mailed to and whether it was; absent for who signed in with the code of an app. */
  mailCode?: { email: string; sent: boolean } | undefined
  /** What is signed is an amendment of an agreement. */
  amendment?: boolean | undefined
}

/** First open the document, then confirm authority, reading and identity, then sign. */
export function SigningForm({ documentHref, hasOpened, mailCode, ownCertificateHref, ...form }: SigningFormProps) {
  const t = useTranslations('agreement.signing')
  const words = useTranslations('signing')
  return (
    <Section heading={t('heading')} id="ondertekenen">
      <ol className="oh-numbered">
        <li>
          {t(form.amendment ? 'openAmendment' : 'open')}{' '}
          <LinkButton href={documentHref} kind="secondary">
            {t(form.amendment ? 'openAmendmentAction' : 'openAction')}
          </LinkButton>
        </li>
        <li>{form.withFile ? words('own.confirm') : t('confirm')}</li>
      </ol>
      {mailCode ? <AskCode {...mailCode} /> : null}
      {hasOpened ? <Alert type="ok">{t('opened')}</Alert> : <Alert>{t('notOpened')}</Alert>}
      <ConfirmForm {...form} mailCode={mailCode} />
      {ownCertificateHref ? (
        <p>
          {words('own.instead')} <a href={ownCertificateHref}>{words('own.link')}</a>
        </p>
      ) : null}
    </Section>
  )
}

type ConfirmFormProps = Pick<SigningFormProps, 'shown' | 'weight' | 'mailCode' | 'withFile' | 'amendment'>

/** What is confirmed, who it is, and the one button. */
function ConfirmForm({ shown, weight, mailCode, withFile = false, amendment = false }: ConfirmFormProps) {
  const t = useTranslations('agreement.signing')
  const words = useTranslations('signing')
  const { errorOf } = useFormAnswer()
  return (
    <Form multipart={withFile}>
      <HiddenField name="shown" value={shown} />
      {withFile ? (
        <FileField
          name="file"
          label={words('own.file')}
          description={words('own.fileHelp')}
          accept=".pdf"
          error={errorOf('file')}
        />
      ) : null}
      <CheckboxField name="read" value="yes" label={t(amendment ? 'readAmendment' : 'read')} error={errorOf('read')} />
      <CheckboxField name="authority" value="yes" label={t('authority')} error={errorOf('authority')} />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        description={t('passwordWhy')}
        autoComplete="current-password"
        error={errorOf('password')}
      />
      {mailCode ? (
        <TextField
          name="code"
          label={t('code')}
          description={t('codeWhy')}
          inputMode="numeric"
          autoComplete="one-time-code"
          width="short"
          error={errorOf('code')}
        />
      ) : null}
      <p>{withFile ? words('own.weight') : words(`weight.${weight}.before`)}</p>
      <Button>{withFile ? words('own.send') : t(amendment ? 'signAmendment' : 'sign')}</Button>
    </Form>
  )
}

/** The second factor of who has no app for it: a code by mail. */
function AskCode({ email, sent }: { email: string; sent: boolean }) {
  const t = useTranslations('agreement.signing')
  return (
    <Form>
      <HiddenField name="act" value="code" />
      {sent ? <Alert type="ok">{t('codeSent', { email })}</Alert> : <p>{t('askCode', { email })}</p>}
      <Button kind="secondary">{t('sendCode')}</Button>
    </Form>
  )
}
