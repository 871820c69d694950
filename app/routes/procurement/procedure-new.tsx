import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { startProcedure } from '#app/features/procedure/draft/start-procedure.server.ts'
import { startProcedureForm } from '#app/features/procedure/draft/start.schema.ts'
import { readSources } from '#app/features/procedure/read-procedures.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Nieuwe procedure - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return { sources: await load(() => readSources(actor)) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const form = await parseForm(request, startProcedureForm)
  if (!form.valid) return form.answer
  const ids = { procedureId: randomUUID(), versionId: randomUUID() }
  const started = await attempt(form.typed, () => startProcedure(actor, ids, form.value))
  return started.done ? redirect(procedurePages(ids.procedureId).draft, 303) : started.answer
}

export default function NewProcedure() {
  const t = useTranslations('procedure.new')
  const list = useTranslations('procedure.list')
  const { sources } = useLoaderData<typeof loader>()
  const { errors, errorOf, typed } = useFormAnswer()
  const field = (name: string) => ({ name, error: errorOf(name), defaultValue: typed(name) })
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/inkoop/procedures', label: list('title') }]}
      errors={errors}
      width="text"
    >
      <Form>
        <TextField {...field('title')} label={t('name')} description={t('nameHint')} width="full" />
        <TextField {...field('slug')} label={t('slug')} description={t('slugHint')} />
        <DateField {...field('startsOn')} label={t('startsOn')} description={t('startsOnHint')} />
        <RadioGroupField
          {...field('source')}
          defaultValue={typed('source', sources[0]?.id ?? '')}
          label={t('source')}
          description={t('sourceHint')}
          options={[
            ...sources.map((source) => ({ value: source.id, label: source.title })),
            { value: '', label: t('empty'), description: t('emptyHint') },
          ]}
        />
        <Button>{t('start')}</Button>
      </Form>
    </Page>
  )
}
