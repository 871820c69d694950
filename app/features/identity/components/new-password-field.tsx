import { useTranslations } from 'use-intl'
import { TextField } from '#app/components/text-field.tsx'

/** A new password, once; the address lets a password manager know for which account. */
export function NewPasswordField({ email, error }: { email?: string | undefined; error: string | undefined }) {
  const t = useTranslations('identity.newPassword')
  return (
    <>
      {email === undefined ? null : (
        <input type="email" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      )}
      <TextField
        name="password"
        type="password"
        label={t('label')}
        description={t('help')}
        autoComplete="new-password"
        error={error}
      />
    </>
  )
}
