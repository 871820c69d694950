import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { TermTree } from '#app/features/cost-price/components/term-tree.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { IndexedTariffs } from '#app/features/tariff/components/indexed-tariffs.tsx'
import { IndexationState, IndexationSteps } from '#app/features/tariff/components/indexation-steps.tsx'
import { decideIndexation } from '#app/features/tariff/decide-indexation.server.ts'
import { indexationActSchema } from '#app/features/tariff/indexation.schema.ts'
import { readIndexation } from '#app/features/tariff/read-indexations.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

const LIST = '/inkoop/tarieven/indexering'

export const meta: MetaFunction = () => [{ title: 'Indexering - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return { indexation: await load(() => readIndexation(actor, params.id ?? '')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, indexationActSchema)
  if (!form.valid) return form.answer
  const id = params.id ?? ''
  const { act, rowVersion } = form.value
  const decided = await attempt(form.typed, () => decideIndexation(actor, act, { id, rowVersion }))
  return decided.done ? redirect(act === 'discard' ? LIST : `${LIST}/${id}`, 303) : decided.answer
}

export default function TariffIndexation() {
  const t = useTranslations('tariff')
  const { indexation } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const { year, tariffs, skipped, rule } = indexation
  return (
    <Page
      heading={t('list.of', { year: String(year) })}
      eyebrow={indexation.title}
      breadcrumb={[
        { href: '/inkoop', label: t('list.desk') },
        { href: LIST, label: t('list.heading') },
      ]}
      errors={errors}
      stateBar={<IndexationState status={indexation.status} />}
    >
      {indexation.late ? <Alert type="warning">{t('late')}</Alert> : null}
      {rule.source.status === 'assumed' ? <Alert type="warning">{t('assumed')}</Alert> : null}
      <Section heading={t('index.heading')} lead={indexation.reason}>
        <TermTree term={indexation.index} open />
        <SummaryList
          items={[
            {
              term: t('form.source'),
              value: `${rule.source.document} (${t(`public.${rule.source.status as 'found'}`)})`,
            },
            {
              term: t('form.method'),
              value: rule.previous ? t(`form.methods.${rule.method}`) : t('index.noCorrection'),
            },
            { term: t('form.hourRounding'), value: t(`form.roundings.${rule.hourRounding}`) },
          ]}
        />
      </Section>
      <Section heading={t('rises.heading')} lead={t('rises.lead', { count: tariffs.length })}>
        <IndexedTariffs tariffs={tariffs} />
        {skipped.length > 0 ? (
          <p>{t('rises.skipped', { products: skipped.map(({ code, name }) => `${code} ${name}`).join(', ') })}</p>
        ) : null}
      </Section>
      <IndexationSteps {...indexation} />
      <Section heading={t('history.heading')}>
        <DataTable
          caption={t('history.heading')}
          captionHidden
          rows={indexation.history}
          rowKey={(one) => one.step}
          columns={[
            { key: 'step', header: t('history.step'), rowHeader: true, cell: (one) => t(`history.${one.step}`) },
            { key: 'by', header: t('history.by'), cell: (one) => one.by },
            { key: 'at', header: t('history.at'), cell: (one) => <Moment at={one.at} /> },
          ]}
        />
      </Section>
    </Page>
  )
}
