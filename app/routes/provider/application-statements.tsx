import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { statementsForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { StatedFactsList, StatementFields } from '#app/features/application/components/statement-fields.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { dossierOf, readDossier } from '#app/features/application/read-dossier.server.ts'
import { stateFacts } from '#app/features/application/state-facts.server.ts'
import { referenceYearOf, statedFactsOf } from '#app/features/application/statements.ts'
import { findLastChange } from '#app/features/audit/last-change.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() =>
    inTransaction(actor, async (db) => {
      const dossier = await dossierOf(db, actor, params.id ?? '')
      return {
        title: pageTitle(request, (t) => `${t('application.statements.title')} - ${dossier.application.number}`),
        head: pageHeadOf(dossier),
        known: statedFactsOf(dossier.application.statements),
        rowVersion: dossier.application.row_version,
        year: referenceYearOf(dossier.moment.contractStart),
        rules: dossier.content.categories,
        editable: dossier.editable.kind === 'everything',
        change: await findLastChange(db, `application:${dossier.application.id}`, { kind: 'application.facts-stated' }),
      }
    }),
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const id = params.id ?? ''
  await load(() => readDossier(actor, id))
  const form = await parseForm(request, statementsForm)
  if (!form.valid) return form.answer
  const attempted = await attempt(form.typed, () => stateFacts(actor, id, form.value))
  return attempted.done ? redirect(pagesOf(id).tasks, 303) : attempted.answer
}

export default function ApplicationStatements() {
  const t = useTranslations('application.statements')
  const tasks = useTranslations('application.tasks')
  const common = useTranslations('common.form')
  const { head, known, rowVersion, change, year, rules, editable } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <ApplicationPage head={head} heading={t('title')} lead={t('lead')} errors={form.errors} readOnly={!editable}>
      <Details summary={t('rules')}>
        <ul>
          {rules.map(({ category, name, conditions }) => (
            <li key={category}>
              {t('rulesText', {
                category,
                name,
                conditions: conditions.map((condition) => condition.label).join('; ') || t('noConditions'),
              })}
            </li>
          ))}
        </ul>
      </Details>
      {editable ? (
        <Form>
          <HiddenField name="rowVersion" value={String(rowVersion)} />
          <StatementFields
            known={known}
            year={year}
            form={form}
            stored={{ change, keepTheirsHref: pagesOf(head.id).statements }}
          />
          <ButtonGroup>
            <Button>{common('save')}</Button>
            <LinkButton kind="secondary" href={pagesOf(head.id).tasks}>
              {tasks('back')}
            </LinkButton>
          </ButtonGroup>
        </Form>
      ) : (
        <StatedFactsList known={known} year={year} />
      )}
    </ApplicationPage>
  )
}
