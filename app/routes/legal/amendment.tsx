import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { LiveRefresh } from '#app/components/live-refresh.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { signingForm } from '#app/features/agreement/agreement.form.ts'
import {
  AmendmentActLinks,
  AmendmentBody,
  AmendmentCertificate,
} from '#app/features/agreement/amendment/components/amendment-page.tsx'
import type { AmendmentState } from '#app/features/agreement/amendment/amendment.ts'
import { AmendmentStateBar } from '#app/features/agreement/amendment/components/amendment-state.tsx'
import { readAmendmentForRegion } from '#app/features/agreement/amendment/read-amendment.server.ts'
import { remindOfAmendment } from '#app/features/agreement/amendment/watch-amendment-term.server.ts'
import { RemindButton } from '#app/features/agreement/components/agreement-act-links.tsx'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { SigningForm } from '#app/features/agreement/components/signing-form.tsx'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { confirmPassword } from '#app/features/identity/confirm-password.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm, readForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.amendment.printed ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  return load(() => readAmendmentForRegion(actor, place))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  const here = `/juridisch/overeenkomsten/${place.agreementId}/wijzigingen/${String(place.number)}`
  if ((await readForm(request.clone())).get('act') === 'remind') {
    const reminded = await attempt({}, async () => {
      const { amendment } = await readAmendmentForRegion(actor, place)
      await remindOfAmendment(actor, { agreementId: place.agreementId, amendmentId: amendment.id })
    })
    return reminded.done ? redirect(here, 303) : reminded.answer
  }
  const form = await parseForm(request.clone(), signingForm)
  if (!form.valid) return form.answer
  const outcome = await attempt({}, async () => {
    const { amendment } = await readAmendmentForRegion(actor, place)
    const authentication = await confirmPassword(request, actor, form.value.password)
    const order = { agreementId: place.agreementId, amendmentId: amendment.id }
    await countersignAgreement(actor, { ...order, shownSha256: form.value.shown, authentication })
  })
  return outcome.done ? redirect(here, 303) : outcome.answer
}

export default function LegalAmendment() {
  const t = useTranslations('amendment')
  const { amendment, acts, may } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const base = `/juridisch/overeenkomsten/${amendment.agreement.id}`
  const here = `${base}/wijzigingen/${String(amendment.number)}`
  return (
    <Page
      heading={t('page.heading', { number: amendment.printed })}
      eyebrow={amendment.agreement.providerName}
      breadcrumb={[{ href: base, label: amendment.agreement.number }]}
      errors={errors}
      stateBar={<AmendmentStateBar amendment={amendment} reader="region" />}
      sideNavigation={<LegalNavigation here="" />}
      action={
        amendment.document ? (
          <LinkButton kind="secondary" href={documentOf(amendment)}>
            {t('page.open')}
          </LinkButton>
        ) : undefined
      }
    >
      <WhatNow here={here} />
      {may.remind ? <RemindButton remindedAt={amendment.remindedAt} /> : null}
      <AmendmentBody amendment={amendment} region />
      {amendment.batchId ? (
        <p>
          {t('page.batch')} <a href={`/juridisch/wijzigingen/${amendment.batchId}`}>{t('page.batchLink')}</a>
        </p>
      ) : null}
      <AmendmentCertificate amendment={amendment} />
      <AmendmentActLinks base={here} pages={acts} />
    </Page>
  )
}

/** What did not come to hold can be proposed anew, changed or not. */
const AGAIN: ReadonlySet<AmendmentState> = new Set<AmendmentState>(['withdrawn', 'declined', 'expired'])

const documentOf = ({ agreement, number }: { agreement: { id: string }; number: number }): string =>
  `/overeenkomsten/${agreement.id}/wijzigingen/${String(number)}/document`

/** What this person can do now, or who can. */
function WhatNow({ here }: { here: string }) {
  const t = useTranslations('amendment')
  const words = useTranslations('legal.agreement.mandate')
  const { amendment, may, hasOpened, weight } = useLoaderData<typeof loader>()
  if (amendment.failure)
    return (
      <Alert type="error" heading={t('page.failed')}>
        {amendment.failure}
      </Alert>
    )
  if (amendment.state === 'being-made') return <LiveRefresh />
  if (AGAIN.has(amendment.state))
    return (
      <LinkButton
        href={`/juridisch/overeenkomsten/${amendment.agreement.id}/wijzigingen/nieuw?van=${String(amendment.number)}`}
      >
        {t('page.again')}
      </LinkButton>
    )
  if (may.release)
    return (
      <Alert heading={t('release.heading')}>
        <p>{t('release.meaning')}</p>
        <LinkButton href={`${here}/vrijgeven`}>{t('release.link')}</LinkButton>
      </Alert>
    )
  if (amendment.state === 'to-release')
    return <Alert heading={t('release.secondHeading')}>{t('release.secondMeaning')}</Alert>
  if (amendment.state !== 'to-countersign' || !amendment.document) return null
  if (!may.countersign) return <Alert heading={words('heading')}>{words('meaning')}</Alert>
  return (
    <SigningForm
      shown={amendment.document.sha256}
      documentHref={documentOf(amendment)}
      hasOpened={hasOpened}
      weight={weight}
      amendment
    />
  )
}
