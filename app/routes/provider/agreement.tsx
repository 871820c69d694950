import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { signingForm } from '#app/features/agreement/agreement.form.ts'
import { authenticateSignatory } from '#app/features/agreement/authenticate-signatory.server.ts'
import { AgreementLife } from '#app/features/agreement/amendment/components/agreement-life.tsx'
import { AgreementActLinks } from '#app/features/agreement/components/agreement-act-links.tsx'
import { AgreementCourse } from '#app/features/agreement/components/agreement-course.tsx'
import { AgreementDossier } from '#app/features/agreement/components/agreement-dossier.tsx'
import { AgreementStateBar } from '#app/features/agreement/components/agreement-state.tsx'
import { ProofAndArchive } from '#app/features/agreement/components/proof-and-archive.tsx'
import { SigningForm } from '#app/features/agreement/components/signing-form.tsx'
import type { EndingState } from '#app/features/agreement/ending/ending.ts'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { newSigningCode, sendSigningCode } from '#app/features/agreement/signing-code.server.ts'
import { hasSecondFactor } from '#app/features/identity/confirm-password.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm, readForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Overeenkomst ${data?.agreement.number ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const read = await readForSigning(actor, params.agreementId ?? '')
    const sent = new URL(request.url).searchParams.get('code') === 'verstuurd'
    return { ...read, mailCode: (await hasSecondFactor(request)) ? undefined : { email: actor.email, sent } }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const agreementId = params.agreementId ?? ''
  const address = `/overeenkomsten/${agreementId}`
  if ((await readForm(request.clone())).get('act') === 'code') {
    const sent = await attempt({}, () => sendSigningCode(actor, { agreementId }, newSigningCode()))
    return sent.done ? redirect(`${address}?code=verstuurd#ondertekenen`, 303) : sent.answer
  }
  const form = await parseForm(request.clone(), signingForm)
  if (!form.valid) return form.answer
  const outcome = await attempt({}, async () => {
    const authentication = await authenticateSignatory(request, actor, { agreementId, ...form.value })
    await signAgreement(actor, { agreementId, shownSha256: form.value.shown, authentication })
  })
  return outcome.done ? redirect(address, 303) : outcome.answer
}

export default function ProviderAgreement() {
  const t = useTranslations('agreement')
  const { agreement, role, hasOpened, acts, mailCode, weight, life } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const documentHref = `/overeenkomsten/${agreement.id}/document`
  const sign = agreement.state === 'to-sign'
  return (
    <Page
      heading={t('heading', { number: agreement.number })}
      lead={t('lead')}
      breadcrumb={[{ href: '/aanbieder', label: t('desk.provider') }]}
      errors={errors}
      stateBar={<AgreementStateBar agreement={agreement} reader="provider" />}
      action={sign ? undefined : <LinkButton href={documentHref}>{t('download')}</LinkButton>}
    >
      <AgreementCourse agreement={agreement} desk="provider" />
      {sign && role === 'signatory' && agreement.document ? (
        <SigningForm
          shown={agreement.document.sha256}
          documentHref={documentHref}
          hasOpened={hasOpened}
          weight={weight}
          ownCertificateHref={`/overeenkomsten/${agreement.id}/eigen-certificaat`}
          mailCode={mailCode}
        />
      ) : null}
      {sign && role !== 'signatory' ? <Alert heading={t('notYou.heading')}>{t(`notYou.${role}`)}</Alert> : null}
      {life ? <AgreementLife life={life} base={`/overeenkomsten/${agreement.id}`} /> : null}
      <AgreementDossier agreement={agreement} />
      <ProofAndArchive agreementId={agreement.id} signed={agreement.signatures.length > 0} />
      <AgreementActLinks heading={t('acts.heading')} base={`/overeenkomsten/${agreement.id}`} pages={acts} />
      <AfterSigning />
    </Page>
  )
}

/** How the provider ends it, or answers the region that wants to, and the letter when it ends. */
function AfterSigning() {
  const { agreement, role, life } = useLoaderData<typeof loader>()
  if (agreement.state !== 'in-force' && agreement.state !== 'ended') return null
  const base = `/overeenkomsten/${agreement.id}`
  return (
    <ButtonGroup>
      {life?.ending ? <EndingLinks ending={life.ending} base={base} /> : null}
      {agreement.state === 'in-force' && role !== 'colleague' && !life?.ending ? <NoticeLink base={base} /> : null}
    </ButtonGroup>
  )
}

function EndingLinks({ ending, base }: { ending: { state: EndingState; hasLetter: boolean }; base: string }) {
  const t = useTranslations('amendment')
  return (
    <>
      {ending.state === 'announced' ? <LinkButton href={`${base}/voornemen`}>{t('answer.link')}</LinkButton> : null}
      {ending.hasLetter ? (
        <LinkButton kind="secondary" href={`${base}/einde/bericht`}>
          {t('ending.letter')}
        </LinkButton>
      ) : null}
    </>
  )
}

function NoticeLink({ base }: { base: string }) {
  const t = useTranslations('amendment.notice')
  return (
    <LinkButton kind="secondary" href={`${base}/opzeggen`}>
      {t('link')}
    </LinkButton>
  )
}
