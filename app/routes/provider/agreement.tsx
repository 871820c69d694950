import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { signingForm } from '#app/features/agreement/agreement.form.ts'
import { AgreementDossier } from '#app/features/agreement/components/agreement-dossier.tsx'
import { AgreementStateBar } from '#app/features/agreement/components/agreement-state.tsx'
import { SigningForm } from '#app/features/agreement/components/signing-form.tsx'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { confirmPassword } from '#app/features/identity/confirm-password.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Overeenkomst ${data?.agreement.number ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readForSigning(actor, params.agreementId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const form = await parseForm(request.clone(), signingForm)
  if (!form.valid) return form.answer
  const agreementId = params.agreementId ?? ''
  const outcome = await attempt({}, async () => {
    const authentication = await confirmPassword(request, actor, form.value.password)
    await signAgreement(actor, { agreementId, shownSha256: form.value.shown, authentication })
  })
  return outcome.done ? redirect(`/overeenkomsten/${agreementId}`, 303) : outcome.answer
}

export default function ProviderAgreement() {
  const t = useTranslations('agreement')
  const { agreement, role, hasOpened } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const documentHref = `/overeenkomsten/${agreement.id}/document`
  const sign = agreement.state === 'to-sign'
  return (
    <Page
      heading={t('heading', { number: agreement.number })}
      lead={t('lead')}
      breadcrumb={[{ href: '/aanbieder', label: t('desk.provider') }]}
      errors={errors}
      stateBar={<AgreementStateBar state={agreement.state} reader="provider" />}
      action={sign ? undefined : <LinkButton href={documentHref}>{t('download')}</LinkButton>}
    >
      {sign && role === 'signatory' && agreement.document ? (
        <SigningForm
          shown={agreement.document.sha256}
          documentHref={documentHref}
          hasOpened={hasOpened}
          weight={agreement.weight}
        />
      ) : null}
      {sign && role !== 'signatory' ? <Alert heading={t('notYou.heading')}>{t(`notYou.${role}`)}</Alert> : null}
      <AgreementDossier agreement={agreement} />
    </Page>
  )
}
