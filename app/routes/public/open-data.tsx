import type { MetaFunction } from '@remix-run/node'
import { useTranslations } from 'use-intl'
import { Card, CardGrid } from '#app/components/card.tsx'
import { Page } from '#app/components/page.tsx'

export const meta: MetaFunction = () => [{ title: 'Open data - Openhuis' }]

export default function OpenData() {
  const t = useTranslations('public.openData')
  return (
    <Page heading={t('heading')} lead={t('lead')}>
      <CardGrid>
        <Card heading={t('registerTitle')} href="/api/v1/admitted-providers">
          <p>{t('registerText')}</p>
        </Card>
        <Card heading={t('fileTitle')} href="/aanbieders/lijst/csv">
          <p>{t('fileText')}</p>
        </Card>
        <Card heading={t('api')} href="/api/v1/openapi.json">
          <p>{t('licence')}</p>
        </Card>
      </CardGrid>
    </Page>
  )
}
