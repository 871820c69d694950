import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import type { FieldError } from '#app/components/error-summary.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextField } from '#app/components/text-field.tsx'

type SetupKey = { key: string; uri: string; squares: boolean[][] }

/** The key for an authenticator app, to scan or to type, and the field for its first code. */
export function SetupKeyForm({ setup, errors }: { setup: SetupKey; errors: readonly FieldError[] }) {
  const t = useTranslations('identity.setup')
  return (
    <Page heading={t('title')} errors={errors} width="text">
      <Section heading={t('scanHeading')} lead={t('scanLead')}>
        <QrCode squares={setup.squares} label={t('qr')} />
        <p>
          {t('key')}: <code>{setup.key}</code>
        </p>
        <p>
          <a href={setup.uri}>{t('link')}</a>
        </p>
      </Section>
      <Form>
        <HiddenField name="uri" value={setup.uri} />
        <TextField
          name="code"
          label={t('code')}
          description={t('codeHelp')}
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          error={errors.find((error) => error.field === 'code')?.message}
        />
        <Button>{t('confirm')}</Button>
      </Form>
    </Page>
  )
}

const SQUARE_PIXELS = 5

/** A QR code as one drawing, without any style of its own, so that it needs no exception in the security policy. */
function QrCode({ squares, label }: { squares: boolean[][]; label: string }) {
  const size = squares.length
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={size * SQUARE_PIXELS}
      height={size * SQUARE_PIXELS}
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
