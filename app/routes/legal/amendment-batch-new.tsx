import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { AmendmentFields } from '#app/features/agreement/amendment/components/amendment-fields.tsx'
import { readBulkChoices } from '#app/features/agreement/amendment/read-new-amendment.server.ts'
import { startAmendmentBatch } from '#app/features/agreement/bulk/amend-many.server.ts'
import { BULK_KINDS, bulkForm } from '#app/features/agreement/bulk/bulk.schema.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const choices = await load(() => readBulkChoices(actor))
  return { ...choices, title: pageTitle(request, (t) => t('amendment.bulk.newHeading')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const form = await parseForm(request, bulkForm)
  if (!form.valid) return form.answer
  const outcome = await attempt(form.typed, () => startAmendmentBatch(actor, form.value))
  return outcome.done ? redirect(`/juridisch/wijzigingen/${outcome.value}`, 303) : outcome.answer
}

export default function NewAmendmentBatch() {
  const t = useTranslations('amendment')
  const { procedures, ...choices } = useLoaderData<typeof loader>()
  const { errors, errorOf, typed } = useFormAnswer()
  return (
    <Page
      heading={t('bulk.newHeading')}
      lead={t('bulk.newLead')}
      breadcrumb={[{ href: '/juridisch/wijzigingen', label: t('heading') }]}
      errors={errors}
      sideNavigation={<LegalNavigation here="" />}
      width="text"
    >
      <AmendmentFields kinds={BULK_KINDS} choices={{ ...choices, decisions: [] }} submit={t('bulk.start')}>
        <SelectField
          name="procedureId"
          label={t('bulk.procedure')}
          placeholder={t('bulk.noProcedure')}
          options={procedures.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={typed('procedureId')}
          error={errorOf('procedureId')}
        />
      </AmendmentFields>
    </Page>
  )
}
