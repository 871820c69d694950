import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { compareEditions } from '#app/features/agreement/text/compare-editions.server.ts'
import { ComparisonReport } from '#app/features/agreement/text/components/comparison.tsx'
import { useTextName, useTextState } from '#app/features/agreement/text/components/text-state.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const { searchParams } = new URL(request.url)
  const [left, right] = [searchParams.get('links') ?? '', searchParams.get('rechts') ?? '']
  const compared = await load(() => compareEditions(actor, left === '' || right === '' ? null : { left, right }))
  return { ...compared, left, right, title: pageTitle(request, (t) => t('contractText.compare.heading')) }
}

export default function TextCompare() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const state = useTextState()
  const { texts, report, left, right } = useLoaderData<typeof loader>()
  const options = texts.map((text) => ({ value: text.id, label: `${name(text)} (${state(text)})` }))
  return (
    <Page
      heading={t('compare.heading')}
      lead={t('compare.lead')}
      breadcrumb={[{ href: '/juridisch/teksten', label: t('heading') }]}
      sideNavigation={<LegalNavigation here="/juridisch/teksten" />}
      action={
        report ? (
          <LinkButton
            kind="secondary"
            href={`/juridisch/teksten/vergelijken.pdf?links=${left}&rechts=${right}`}
            download
          >
            {t('compare.pdf')}
          </LinkButton>
        ) : undefined
      }
    >
      <Form method="get" label={t('compare.choose')}>
        <SelectField name="links" label={t('compare.left')} options={options} defaultValue={left} />
        <SelectField
          name="rechts"
          label={t('compare.right')}
          options={options}
          defaultValue={right || options[1]?.value}
        />
        <Button>{t('compare.submit')}</Button>
      </Form>
      {report ? (
        <ComparisonReport
          rows={report.rows}
          counts={report.counts}
          left={name(report.left)}
          right={name(report.right)}
        />
      ) : null}
    </Page>
  )
}
