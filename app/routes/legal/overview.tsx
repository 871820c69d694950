import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { AGREEMENT_TONE } from '#app/features/agreement/components/agreement-state.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { readLegalDesk } from '#app/features/agreement/read-legal-desk.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Juridisch - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(() => readLegalDesk(actor))
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const outcome = await attempt({}, () => prepareAgreements(actor))
  return outcome.done ? redirect('/juridisch', 303) : outcome.answer
}

const SHOWN = ['to-release', 'to-sign', 'to-countersign', 'in-force'] as const

export default function LegalOverview() {
  const t = useTranslations('legal')
  const words = useTranslations('agreement')
  const { errors } = useFormAnswer()
  const { waiting, agreements, counts } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('overview.heading')}
      lead={t('overview.lead')}
      errors={errors}
      sideNavigation={<LegalNavigation here="/juridisch" />}
    >
      <KeyFigures figures={SHOWN.map((state) => ({ label: words(`state.${state}`), value: counts[state] ?? 0 }))} />
      <Section heading={t('overview.waiting')} lead={t('overview.waitingLead', { count: waiting.length })}>
        {waiting.length > 0 ? (
          <>
            <Details summary={t('overview.who')}>
              <ul>
                {waiting.map((decision) => (
                  <li key={decision.id}>
                    {t('overview.waitingFor', {
                      name: decision.provider_name,
                      number: decision.number,
                      category: decision.category ?? '',
                    })}
                  </li>
                ))}
              </ul>
            </Details>
            <Form>
              <Button>{t('overview.prepare', { count: waiting.length })}</Button>
            </Form>
          </>
        ) : null}
      </Section>
      <Section heading={t('overview.agreements')}>
        <DataTable
          caption={t('overview.agreements')}
          captionHidden
          rows={agreements}
          rowKey={(agreement) => agreement.id}
          empty={<EmptyState heading={t('overview.none')}>{t('overview.noneMeaning')}</EmptyState>}
          columns={[
            {
              key: 'provider',
              header: t('overview.provider'),
              rowHeader: true,
              cell: (agreement) => <a href={`/juridisch/overeenkomsten/${agreement.id}`}>{agreement.providerName}</a>,
            },
            { key: 'number', header: t('overview.number'), cell: (agreement) => agreement.number },
            {
              key: 'state',
              header: t('overview.state'),
              cell: (agreement) => (
                <StatusBadge tone={AGREEMENT_TONE[agreement.state]}>{words(`state.${agreement.state}`)}</StatusBadge>
              ),
            },
            { key: 'category', header: words('category'), cell: (agreement) => agreement.category },
            { key: 'products', header: words('products'), align: 'end', cell: (agreement) => agreement.productCount },
            { key: 'from', header: words('starts'), cell: (agreement) => <Day on={agreement.startsOn} /> },
          ]}
        />
      </Section>
    </Page>
  )
}
