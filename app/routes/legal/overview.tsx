import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { DataList } from '#app/components/data-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Day } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { agreementList } from '#app/features/agreement/agreement-list.server.ts'
import { BatchList } from '#app/features/agreement/batch/components/batch-list.tsx'
import { WaitingDecisions } from '#app/features/agreement/batch/components/waiting-decisions.tsx'
import { AGREEMENT_TONE } from '#app/features/agreement/components/agreement-state.tsx'
import { DecisionsToAmend } from '#app/features/agreement/amendment/components/amendment-overview.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { readLegalDesk } from '#app/features/agreement/read-legal-desk.server.ts'
import { TextWaiting } from '#app/features/agreement/text/components/text-state.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'
import { listPage } from '#app/utils/list.ts'

export const meta: MetaFunction = () => [{ title: 'Juridisch - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const { agreements, ...desk } = await load(() => readLegalDesk(actor))
  const shape = agreementList(translatorOf(request), agreements)
  return { ...desk, list: listPage(agreements, shape, new URL(request.url).searchParams) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const momentId = firstText(typedFields(await readForm(request)).moment)
  const outcome = await attempt({}, () => prepareAgreements(actor, momentId === '' ? undefined : momentId))
  if (!outcome.done) return outcome.answer
  const { batchId } = outcome.value
  return redirect(batchId === null ? '/juridisch' : `/juridisch/reeksen/${batchId}`, 303)
}

const SHOWN = ['to-release', 'to-sign', 'to-countersign', 'in-force'] as const

export default function LegalOverview() {
  const t = useTranslations('legal')
  const words = useTranslations('agreement')
  const { errors } = useFormAnswer()
  const { waiting, textToAdopt, toAmend, list, counts, batches } = useLoaderData<typeof loader>()
  return (
    <Page
      heading={t('overview.heading')}
      lead={t('overview.lead')}
      errors={errors}
      sideNavigation={<LegalNavigation here="/juridisch" />}
    >
      <KeyFigures figures={SHOWN.map((state) => ({ label: words(`state.${state}`), value: counts[state] ?? 0 }))} />
      <TextWaiting text={textToAdopt} />
      <WaitingDecisions waiting={waiting} />
      <BatchList batches={batches} />
      {toAmend.length > 0 ? <DecisionsToAmend decisions={toAmend} /> : null}
      <Section heading={t('overview.agreements')}>
        <DataList
          list={list}
          caption={t('overview.agreements')}
          exportPath="/juridisch/lijst"
          rowKey={(agreement) => agreement.id}
          empty={<EmptyState heading={t('overview.none')}>{t('overview.noneMeaning')}</EmptyState>}
          cells={[
            {
              key: 'provider',
              rowHeader: true,
              cell: (agreement) => <a href={`/juridisch/overeenkomsten/${agreement.id}`}>{agreement.providerName}</a>,
            },
            { key: 'number', cell: (agreement) => agreement.number },
            {
              key: 'state',
              cell: (agreement) => (
                <StatusBadge tone={AGREEMENT_TONE[agreement.state]}>{words(`state.${agreement.state}`)}</StatusBadge>
              ),
            },
            { key: 'category', cell: (agreement) => agreement.category },
            { key: 'products', align: 'end', cell: (agreement) => agreement.productCount },
            { key: 'until', cell: (agreement) => <Day on={agreement.endsOn} /> },
          ]}
        />
      </Section>
    </Page>
  )
}
