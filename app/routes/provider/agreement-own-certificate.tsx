import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnCertificatePage } from '#app/features/agreement/components/own-certificate-page.tsx'
import { takeOwnCertificateForm } from '#app/features/agreement/own-certificate-form.server.ts'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import { hasSecondFactor } from '#app/features/identity/confirm-password.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const { agreement, hasOpened, role, weight } = await readForSigning(actor, params.agreementId ?? '')
    // Whoever cannot sign now has nothing to send in here.
    const document = found(agreement.state === 'to-sign' && role === 'signatory' ? agreement.document : null)
    const sent = new URL(request.url).searchParams.get('code') === 'verstuurd'
    return {
      title: pageTitle(request, (t) => t('signing.own.heading')),
      address: `/overeenkomsten/${agreement.id}`,
      number: agreement.number,
      form: { shown: document.sha256, hasOpened, weight },
      mailCode: (await hasSecondFactor(request)) ? undefined : { email: actor.email, sent },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const agreementId = params.agreementId ?? ''
  const taken = await takeOwnCertificateForm(request, actor, { agreementId, address: `/overeenkomsten/${agreementId}` })
  return taken.goTo ? redirect(taken.goTo, 303) : taken.answer
}

export default function AgreementOwnCertificate() {
  const { address, number, form, mailCode } = useLoaderData<typeof loader>()
  return <OwnCertificatePage address={address} number={number} form={form} mailCode={mailCode} />
}
