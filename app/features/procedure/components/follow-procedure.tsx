import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'

export type FollowProcedureProps = {
  slug: string
  /** How the provider of the reader stands to the procedure; `visitor` for who acts for none. */
  following: 'visitor' | 'applicant' | 'following' | 'not-following'
}

/** Follow a procedure: a provider by one button, a visitor with an e-mail address. */
export function FollowProcedure({ slug, following }: FollowProcedureProps) {
  const t = useTranslations('following')
  const action = `/procedures/${slug}/volgen`
  if (following === 'visitor') return <FollowByMail action={action} />
  if (following === 'applicant') return <p>{t('applicant')}</p>
  const follows = following === 'following'
  return (
    <>
      <p>{follows ? t('followingMeaning') : t('providerMeaning')}</p>
      <Form action={action}>
        <HiddenField name="follows" value={follows ? 'no' : 'yes'} />
        <Button kind="secondary">{follows ? t('stop') : t('follow')}</Button>
      </Form>
    </>
  )
}

function FollowByMail({ action }: { action: string }) {
  const t = useTranslations('following')
  const form = useFormAnswer()
  return (
    <>
      <p>{t('visitorMeaning')}</p>
      <Form action={action}>
        <TextField
          name="email"
          type="email"
          label={t('email')}
          description={t('privacy')}
          autoComplete="email"
          defaultValue={form.typed('email')}
          error={form.errorOf('email')}
        />
        <Button kind="secondary">{t('follow')}</Button>
      </Form>
    </>
  )
}
