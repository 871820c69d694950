import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { theRegion } from '#db/queries/region.queries.ts'

export const meta: MetaFunction = () => [{ title: 'Privacy - Openhuis' }]

export function loader() {
  return { email: theRegion().contractingBody.email }
}

export default function Privacy() {
  const t = useTranslations('public.privacy')
  const { email } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('heading')} lead={t('lead')} width="text">
      <p>{t('body1')}</p>
      <p>{t('body2')}</p>
      <p>{t('body3')}</p>
      <p>{t('body4', { email })}</p>
    </Page>
  )
}
