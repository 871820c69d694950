import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { LiveRefresh } from '#app/components/live-refresh.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { Section } from '#app/components/section.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { recheckSchema } from '#app/features/tariff-study/recheck.schema.ts'
import { startRecheck } from '#app/features/tariff-study/recheck.server.ts'
import { readRechecks } from '#app/features/tariff-study/read-rechecks.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

const EVERY_MS = 3_000

export const meta: MetaFunction = () => [{ title: 'Werkboeken opnieuw controleren - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readRechecks(actor))
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, recheckSchema)
  if (!form.valid) return form.answer
  const started = await attempt(form.typed, () => startRecheck(actor, form.value.year))
  return started.done ? redirect('/inkoop/tarieven/hercontrole', 303) : started.answer
}

export default function TariffRecheck() {
  const t = useTranslations('tariffStudy.recheck')
  const study = useTranslations('tariffStudy')
  const { years, running } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: study('procurement') },
        { href: '/inkoop/tarieven', label: study('heading') },
      ]}
      heading={t('heading')}
      lead={t('lead')}
      errors={errors}
    >
      {running ? (
        <Section heading={t('running', { year: String(running.year) })} lead={t('runningLead')}>
          <ProgressBar
            label={t('progress', { done: running.done, total: running.total })}
            value={running.done}
            max={running.total}
          />
          <p>
            <a href="/inkoop/tarieven/hercontrole">{t('refresh')}</a>
          </p>
          <LiveRefresh everyMs={EVERY_MS} />
        </Section>
      ) : years.length === 0 ? (
        <EmptyState heading={t('nothing')}>{t('nothingMeaning')}</EmptyState>
      ) : (
        <Form>
          <SelectField
            name="year"
            label={t('year')}
            options={years.map(({ year, workbooks }) => ({
              value: String(year),
              label: t('yearOption', { year: String(year), count: workbooks }),
            }))}
          />
          <Button>{t('start')}</Button>
        </Form>
      )}
      <Outcomes />
    </Page>
  )
}

function Outcomes() {
  const t = useTranslations('tariffStudy.recheck')
  const { rechecks, changed } = useLoaderData<typeof loader>()
  return (
    <>
      <Section heading={t('changedHeading')} lead={t('changedLead')}>
        <DataTable
          caption={t('changedHeading')}
          captionHidden
          rows={changed}
          rowKey={(one) => one.id}
          empty={<p className="oh-muted">{t('noneChanged')}</p>}
          columns={[
            {
              key: 'number',
              header: t('application'),
              rowHeader: true,
              cell: (one) => <a href={`/inkoop/aanmeldingen/${one.id}/kostprijs`}>{one.number}</a>,
            },
            { key: 'added', header: t('added'), align: 'end', cell: (one) => one.added },
            { key: 'gone', header: t('gone'), align: 'end', cell: (one) => one.gone },
          ]}
        />
      </Section>
      <Section heading={t('history')}>
        <DataTable
          caption={t('history')}
          captionHidden
          rows={rechecks}
          rowKey={(one) => one.id}
          empty={<p className="oh-muted">{t('noHistory')}</p>}
          columns={[
            {
              key: 'when',
              header: t('when'),
              rowHeader: true,
              cell: (one) => (
                <>
                  <Moment at={one.startedAt} short />, {one.startedBy}
                </>
              ),
            },
            { key: 'year', header: t('year'), cell: (one) => String(one.year) },
            { key: 'done', header: t('workbooks'), align: 'end', cell: (one) => one.done },
            { key: 'changed', header: t('changedCount'), align: 'end', cell: (one) => one.changed },
            { key: 'added', header: t('added'), align: 'end', cell: (one) => one.added },
            { key: 'gone', header: t('gone'), align: 'end', cell: (one) => one.gone },
          ]}
        />
      </Section>
    </>
  )
}
