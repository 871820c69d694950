import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { theRegion } from '#db/queries/region.queries.ts'

export const meta: MetaFunction = () => [{ title: 'Toegankelijkheid - Openhuis' }]

export function loader() {
  return { email: theRegion().contractingBody.email }
}

export default function Accessibility() {
  const t = useTranslations('public.accessibility')
  const { email } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('heading')} lead={t('lead')} width="text">
      <p>{t('body1')}</p>
      <p>{t('body2', { email })}</p>
    </Page>
  )
}
