import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { amendmentForm } from '#app/features/agreement/amendment/amendment.schema.ts'
import { AmendmentFields } from '#app/features/agreement/amendment/components/amendment-fields.tsx'
import { AMENDMENT_KINDS } from '#app/features/agreement/amendment/amendment.ts'
import { proposeAmendment } from '#app/features/agreement/amendment/propose-amendment.server.ts'
import { readNewAmendment } from '#app/features/agreement/amendment/read-new-amendment.server.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const search = new URL(request.url).searchParams
  const order = {
    agreementId: params.agreementId ?? '',
    decisionId: search.get('besluit') ?? '',
    from: search.has('van') ? Number(search.get('van')) : undefined,
  }
  const choices = await load(() => readNewAmendment(actor, order))
  return { ...choices, title: pageTitle(request, (t) => t('amendment.new.heading')) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const agreementId = params.agreementId ?? ''
  const form = await parseForm(request, amendmentForm)
  if (!form.valid) return form.answer
  const outcome = await attempt(form.typed, () => proposeAmendment(actor, { ...form.value, agreementId }))
  return outcome.done
    ? redirect(`/juridisch/overeenkomsten/${agreementId}/wijzigingen/${String(outcome.value)}`, 303)
    : outcome.answer
}

export default function NewAmendment() {
  const t = useTranslations('amendment.new')
  const { agreement, ...choices } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      heading={t('heading')}
      eyebrow={`${agreement.number} ${agreement.providerName}`}
      lead={t('lead')}
      breadcrumb={[{ href: `/juridisch/overeenkomsten/${agreement.id}`, label: agreement.number }]}
      errors={errors}
      sideNavigation={<LegalNavigation here="" />}
      width="text"
    >
      <AmendmentFields kinds={AMENDMENT_KINDS} choices={choices} submit={t('submit')} />
    </Page>
  )
}
