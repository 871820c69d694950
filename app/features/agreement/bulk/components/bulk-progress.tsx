import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { LiveRefresh } from '#app/components/live-refresh.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'

type Progress = { total: number; made: number; failed: number; unchanged: number }

/** How far the job is; one may leave the page and come back, and have what failed tried again. */
export function BulkProgress({ batch: { total, made, failed, unchanged } }: { batch: Progress }) {
  const t = useTranslations('amendment.bulk')
  return (
    <>
      <ProgressBar label={t('progress', { made, total })} value={made} max={total} />
      {made + failed + unchanged < total ? (
        <Alert heading={t('busy')}>
          <LiveRefresh />
          <p>{t('busyMeaning')}</p>
          <p>
            <a href="?">{t('refresh')}</a>
          </p>
        </Alert>
      ) : null}
      {failed > 0 ? (
        <Alert type="error" heading={t('failed', { count: failed })}>
          <p>{t('failedMeaning')}</p>
          <Form>
            <Button kind="secondary">{t('again')}</Button>
          </Form>
        </Alert>
      ) : null}
    </>
  )
}
