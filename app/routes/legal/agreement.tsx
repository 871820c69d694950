import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { signingForm } from '#app/features/agreement/agreement.form.ts'
import { AgreementLife } from '#app/features/agreement/amendment/components/agreement-life.tsx'
import { AgreementActLinks, RemindButton } from '#app/features/agreement/components/agreement-act-links.tsx'
import { AgreementCourse } from '#app/features/agreement/components/agreement-course.tsx'
import { AgreementDossier } from '#app/features/agreement/components/agreement-dossier.tsx'
import { AgreementStateBar } from '#app/features/agreement/components/agreement-state.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { ProofAndArchive } from '#app/features/agreement/components/proof-and-archive.tsx'
import { SigningForm } from '#app/features/agreement/components/signing-form.tsx'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { readForRegion } from '#app/features/agreement/read-for-region.server.ts'
import { remindSignatories } from '#app/features/agreement/watch-signing-term.server.ts'
import { confirmPassword } from '#app/features/identity/confirm-password.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm, readForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.agreement.number ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(() => readForRegion(actor, params.agreementId ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const agreementId = params.agreementId ?? ''
  if ((await readForm(request.clone())).get('act') === 'remind') {
    const reminded = await attempt({}, () => remindSignatories(actor, agreementId))
    return reminded.done ? redirect(`/juridisch/overeenkomsten/${agreementId}`, 303) : reminded.answer
  }
  const form = await parseForm(request.clone(), signingForm)
  if (!form.valid) return form.answer
  const outcome = await attempt({}, async () => {
    const authentication = await confirmPassword(request, actor, form.value.password)
    await countersignAgreement(actor, { agreementId, shownSha256: form.value.shown, authentication })
  })
  return outcome.done ? redirect(`/juridisch/overeenkomsten/${agreementId}`, 303) : outcome.answer
}

export default function LegalAgreement() {
  const t = useTranslations('legal.agreement')
  const words = useTranslations('agreement')
  const { agreement, acts, mayRemind, life } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const documentHref = `/overeenkomsten/${agreement.id}/document`
  return (
    <Page
      eyebrow={agreement.number}
      heading={agreement.providerName}
      breadcrumb={[{ href: '/juridisch', label: t('desk') }]}
      errors={errors}
      stateBar={<AgreementStateBar agreement={agreement} reader="region" />}
      sideNavigation={<LegalNavigation here="" />}
      action={
        agreement.document ? (
          <LinkButton href={documentHref} kind="secondary">
            {t('download')}
          </LinkButton>
        ) : undefined
      }
    >
      <AgreementCourse agreement={agreement} desk="legal" />
      <WhatNow />
      {mayRemind ? <RemindButton remindedAt={agreement.remindedAt} /> : null}
      {life ? <LifeAfterSigning /> : null}
      <AgreementDossier agreement={agreement} />
      <ProofAndArchive
        agreementId={agreement.id}
        signed={agreement.signatures.length > 0}
        archive={{ retention: agreement.retention }}
      />
      <AgreementActLinks
        heading={words('acts.regionHeading')}
        base={`/juridisch/overeenkomsten/${agreement.id}`}
        pages={acts}
      />
    </Page>
  )
}

/** What holds now, and the two ways to change that. */
function LifeAfterSigning() {
  const t = useTranslations('amendment')
  const { agreement, life } = useLoaderData<typeof loader>()
  const base = `/juridisch/overeenkomsten/${agreement.id}`
  if (!life) return null
  return (
    <>
      <ButtonGroup>
        <LinkButton kind="secondary" href={`${base}/wijzigingen/nieuw`}>
          {t('new.link')}
        </LinkButton>
        <LinkButton kind="secondary" href={`${base}/einde`}>
          {t('ending.link')}
        </LinkButton>
      </ButtonGroup>
      <AgreementLife life={life} base={base} />
    </>
  )
}

/** What this person can do now, or who can. */
function WhatNow() {
  const t = useTranslations('legal.agreement')
  const { agreement, may, hasOpened, weight } = useLoaderData<typeof loader>()
  if (agreement.state === 'to-release' && may.release)
    return (
      <Alert heading={t('release.heading')}>
        <p>{t('release.meaning')}</p>
        <LinkButton href={`/juridisch/overeenkomsten/${agreement.id}/vrijgeven`}>{t('release.action')}</LinkButton>
      </Alert>
    )
  if (agreement.state === 'to-release') return <Alert heading={t('second.heading')}>{t('second.meaning')}</Alert>
  if (agreement.state !== 'to-countersign' || !agreement.document) return null
  if (!may.countersign) return <Alert heading={t('mandate.heading')}>{t('mandate.meaning')}</Alert>
  return (
    <SigningForm
      shown={agreement.document.sha256}
      documentHref={`/overeenkomsten/${agreement.id}/document`}
      hasOpened={hasOpened}
      weight={weight}
    />
  )
}
