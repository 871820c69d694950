import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { signingForm } from '#app/features/agreement/agreement.form.ts'
import {
  AmendmentActLinks,
  AmendmentBody,
  AmendmentCertificate,
} from '#app/features/agreement/amendment/components/amendment-page.tsx'
import { AmendmentStateBar } from '#app/features/agreement/amendment/components/amendment-state.tsx'
import { readAmendmentForProvider } from '#app/features/agreement/amendment/read-amendment.server.ts'
import { authenticateSignatory } from '#app/features/agreement/authenticate-signatory.server.ts'
import { SigningForm } from '#app/features/agreement/components/signing-form.tsx'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { newSigningCode, sendSigningCode } from '#app/features/agreement/signing-code.server.ts'
import { hasSecondFactor } from '#app/features/identity/confirm-password.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm, readForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.amendment.printed ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  return load(async () => {
    const read = await readAmendmentForProvider(actor, place)
    const sent = new URL(request.url).searchParams.get('code') === 'verstuurd'
    return { ...read, mailCode: (await hasSecondFactor(request)) ? undefined : { email: actor.email, sent } }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  const address = `/overeenkomsten/${place.agreementId}/wijzigingen/${String(place.number)}`
  const { amendment } = await load(() => readAmendmentForProvider(actor, place))
  const signed = { agreementId: place.agreementId, amendmentId: amendment.id }
  if ((await readForm(request.clone())).get('act') === 'code') {
    const sent = await attempt({}, () => sendSigningCode(actor, signed, newSigningCode()))
    return sent.done ? redirect(`${address}?code=verstuurd#ondertekenen`, 303) : sent.answer
  }
  const form = await parseForm(request.clone(), signingForm)
  if (!form.valid) return form.answer
  const outcome = await attempt({}, async () => {
    const authentication = await authenticateSignatory(request, actor, { ...signed, ...form.value })
    await signAgreement(actor, { ...signed, shownSha256: form.value.shown, authentication })
  })
  return outcome.done ? redirect(address, 303) : outcome.answer
}

export default function ProviderAmendment() {
  const t = useTranslations('amendment')
  const { amendment, acts } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const base = `/overeenkomsten/${amendment.agreement.id}`
  const here = `${base}/wijzigingen/${String(amendment.number)}`
  return (
    <Page
      heading={t('page.heading', { number: amendment.printed })}
      lead={t('provider.lead')}
      breadcrumb={[{ href: base, label: amendment.agreement.number }]}
      errors={errors}
      stateBar={<AmendmentStateBar amendment={amendment} reader="provider" />}
      action={
        amendment.state === 'to-sign' ? undefined : (
          <LinkButton kind="secondary" href={`${here}/document`}>
            {t('page.open')}
          </LinkButton>
        )
      }
    >
      <WhatNow here={here} />
      <AmendmentBody amendment={amendment} />
      <AmendmentCertificate amendment={amendment} />
      <AmendmentActLinks base={here} pages={acts} />
    </Page>
  )
}

/** What the reader can do now, or who can, or that nothing needs to be done. */
function WhatNow({ here }: { here: string }) {
  const t = useTranslations('amendment.provider')
  const words = useTranslations('agreement.notYou')
  const { amendment, role, hasOpened, weight, mailCode } = useLoaderData<typeof loader>()
  if (amendment.state === 'announced') return <Alert heading={t('objectHeading')}>{t('object')}</Alert>
  if (amendment.state === 'in-force' && amendment.manner === 'notice')
    return <Alert heading={t('noticeHeading')}>{t('notice')}</Alert>
  if (amendment.state !== 'to-sign' || !amendment.document) return null
  if (role !== 'signatory') return <Alert heading={words('heading')}>{words(role)}</Alert>
  return (
    <SigningForm
      shown={amendment.document.sha256}
      documentHref={`${here}/document`}
      hasOpened={hasOpened}
      weight={weight}
      ownCertificateHref={`${here}/eigen-certificaat`}
      mailCode={mailCode}
      amendment
    />
  )
}
