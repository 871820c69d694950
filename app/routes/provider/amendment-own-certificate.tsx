import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readAmendmentForProvider } from '#app/features/agreement/amendment/read-amendment.server.ts'
import { OwnCertificatePage } from '#app/features/agreement/components/own-certificate-page.tsx'
import { takeOwnCertificateForm } from '#app/features/agreement/own-certificate-form.server.ts'
import { hasSecondFactor } from '#app/features/identity/confirm-password.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const placeOf = ({ agreementId = '', number }: { agreementId?: string; number?: string }) => ({
  agreementId,
  number: Number(number),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const { amendment, hasOpened, role, weight } = await readAmendmentForProvider(actor, placeOf(params))
    // Whoever cannot sign now has nothing to send in here.
    const document = found(amendment.state === 'to-sign' && role === 'signatory' ? amendment.document : null)
    const sent = new URL(request.url).searchParams.get('code') === 'verstuurd'
    return {
      title: pageTitle(request, (t) => t('signing.own.heading')),
      address: `/overeenkomsten/${amendment.agreement.id}/wijzigingen/${String(amendment.number)}`,
      number: amendment.printed,
      form: { shown: document.sha256, hasOpened, weight },
      mailCode: (await hasSecondFactor(request)) ? undefined : { email: actor.email, sent },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const { amendment } = await load(() => readAmendmentForProvider(actor, placeOf(params)))
  const { agreement, id: amendmentId, number } = amendment
  const address = `/overeenkomsten/${agreement.id}/wijzigingen/${String(number)}`
  const taken = await takeOwnCertificateForm(request, actor, { agreementId: agreement.id, amendmentId, address })
  return taken.goTo ? redirect(taken.goTo, 303) : taken.answer
}

export default function AmendmentOwnCertificate() {
  const { address, number, form, mailCode } = useLoaderData<typeof loader>()
  return <OwnCertificatePage address={address} number={number} form={form} mailCode={mailCode} amendment />
}
