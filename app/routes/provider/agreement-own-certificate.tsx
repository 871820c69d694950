import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { signingForm } from '#app/features/agreement/agreement.form.ts'
import { authenticateSignatory } from '#app/features/agreement/authenticate-signatory.server.ts'
import { SigningForm } from '#app/features/agreement/components/signing-form.tsx'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import { signWithOwnCertificate } from '#app/features/agreement/sign-agreement.server.ts'
import { newSigningCode, sendSigningCode } from '#app/features/agreement/signing-code.server.ts'
import { hasSecondFactor } from '#app/features/identity/confirm-password.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseTyped } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

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
      id: agreement.id,
      number: agreement.number,
      form: { shown: document.sha256, hasOpened, weight },
      mailCode: (await hasSecondFactor(request)) ? undefined : { email: actor.email, sent },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const agreementId = params.agreementId ?? ''
  const address = `/overeenkomsten/${agreementId}`
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  if (typed.act === 'code') {
    const sent = await attempt({}, () => sendSigningCode(actor, { agreementId }, newSigningCode()))
    return sent.done ? redirect(`${address}/eigen-certificaat?code=verstuurd#ondertekenen`, 303) : sent.answer
  }
  const form = parseTyped(typed, signingForm)
  if (!form.valid) return form.answer
  const outcome = await attempt({}, async () => {
    const authentication = await authenticateSignatory(request, actor, { agreementId, ...form.value })
    const file = files[0]?.bytes ?? new Uint8Array()
    await signWithOwnCertificate(actor, { agreementId, shownSha256: form.value.shown, authentication, file })
  })
  return outcome.done ? redirect(address, 303) : outcome.answer
}

const STEPS = ['download', 'sign', 'upload'] as const
const ASKED = ['pades', 'place', 'once', 'certificate'] as const

export default function OwnCertificate() {
  const t = useTranslations('signing.own')
  const { id, number, form, mailCode } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      breadcrumb={[{ href: `/overeenkomsten/${id}`, label: number }]}
      errors={errors}
    >
      <Section heading={t('steps.heading')}>
        <ol className="oh-numbered">
          {STEPS.map((step) => (
            <li key={step}>{t(`steps.${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section heading={t('asked.heading')} lead={t('asked.lead')}>
        <ul>
          {ASKED.map((one) => (
            <li key={one}>{t(`asked.${one}`)}</li>
          ))}
        </ul>
      </Section>
      <SigningForm {...form} documentHref={`/overeenkomsten/${id}/document`} mailCode={mailCode} withFile />
    </Page>
  )
}
