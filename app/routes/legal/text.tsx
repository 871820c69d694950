import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { ClauseList } from '#app/features/agreement/text/components/clause-list.tsx'
import { TextState, TextSteps, useTextName } from '#app/features/agreement/text/components/text-state.tsx'
import { readText } from '#app/features/agreement/text/read-text.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const read = await load(() => readText(actor, params.id ?? ''))
  return { ...read, title: pageTitle(request, (t) => t('contractText.heading')) }
}

export default function ContractText() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const { text, acts, clauses, annexes, history, inUse } = useLoaderData<typeof loader>()
  const here = `/juridisch/teksten/${text.id}`
  return (
    <Page
      heading={name(text)}
      lead={text.reason}
      breadcrumb={[{ href: '/juridisch/teksten', label: t('heading') }]}
      sideNavigation={<LegalNavigation here="/juridisch/teksten" />}
      stateBar={<TextState text={text} />}
      action={
        <LinkButton kind="secondary" href={`${here}/voorbeeld`}>
          {t('preview.link')}
        </LinkButton>
      }
    >
      <TextSteps text={text} acts={acts} />
      <ButtonGroup>
        {acts.includes('write') ? (
          <LinkButton kind="secondary" href={`${here}/nieuw`}>
            {t('provision.link')}
          </LinkButton>
        ) : null}
        {inUse.same ? null : (
          <LinkButton kind="secondary" href={`/juridisch/teksten/vergelijken?links=${inUse.id}&rechts=${text.id}`}>
            {t('compare.withInUse')}
          </LinkButton>
        )}
        <LinkButton kind="secondary" href={`${here}/tekst.json`} download>
          {t('download')}
        </LinkButton>
      </ButtonGroup>
      <ClauseList textId={text.id} clauses={clauses} />
      <Section heading={t('annexes')} lead={t('annexesLead')}>
        <ol>
          {annexes.map((annex) => (
            <li key={annex.number}>{annex.name}</li>
          ))}
        </ol>
      </Section>
      <Section heading={t('history.heading')}>
        <DataTable
          caption={t('history.heading')}
          captionHidden
          rows={history}
          rowKey={(one) => one.step}
          columns={[
            { key: 'step', header: t('history.step'), rowHeader: true, cell: (one) => t(`history.${one.step}`) },
            { key: 'by', header: t('changes.by'), cell: (one) => one.by },
            { key: 'at', header: t('versions.at'), cell: (one) => <Moment at={one.at} /> },
          ]}
        />
      </Section>
    </Page>
  )
}
