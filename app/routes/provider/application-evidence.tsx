import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Panel } from '#app/components/card.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { addEvidence, pickPiece, type EvidencePlace } from '#app/features/application/add-evidence.server.ts'
import { evidenceForm, shownForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { CertificateForm } from '#app/features/application/components/certificate-form.tsx'
import { EvidenceRule, EvidenceUpload } from '#app/features/application/components/evidence-upload.tsx'
import { WalletChoice } from '#app/features/application/components/wallet-choice.tsx'
import { offerCertificate } from '#app/features/application/offer-certificate.server.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readEvidencePage } from '#app/features/application/read-evidence-page.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, parseTyped } from '#app/utils/form.server.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { parseAbove, parseUpload, type Upload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.asked.name ?? ''} - Openhuis` }]

const placeOf = (params: LoaderFunctionArgs['params']): EvidencePlace => ({
  applicationId: params.id ?? '',
  criterionId: params.criterionId ?? '',
  evidenceId: params.evidenceId ?? '',
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readEvidencePage(actor, placeOf(params)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = placeOf(params)
  const { asked } = await load(() => readEvidencePage(actor, place))
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const posted = { actor, place, typed, file: files.find((one) => one.field === 'file') }
  const refusal = asked.handling === 'seen' ? await offer(posted) : await add(posted)
  if (refusal) return refusal
  const page = pagesOf(place.applicationId).criterion(place.criterionId)
  return redirect(`${page}#${encodeURIComponent(place.evidenceId)}`, 303)
}

type Posted = {
  actor: ProviderActor
  place: EvidencePlace
  typed: Awaited<ReturnType<typeof parseUpload>>['typed']
  file: Upload | undefined
}

/** A file that was posted where nothing is kept is refused, with the reason. */
async function offer({ actor, place, typed, file }: Posted) {
  if (file) {
    const refused = await attempt(typed, () => addEvidence(actor, place, { id: randomUUID(), documentDate: '', file }))
    return refused.done ? undefined : refused.answer
  }
  const form = parseTyped(typed, shownForm)
  if (!form.valid) return form.answer
  const offered = await attempt(typed, () => offerCertificate(actor, place, { ...form.value, id: randomUUID() }))
  return offered.done ? undefined : offered.answer
}

async function add({ actor, place, typed, file }: Posted) {
  const pieceId = firstText(typed.piece)
  if (pieceId !== '') {
    const used = await attempt(typed, () => {
      found(isId(pieceId) || undefined)
      return pickPiece(actor, place, { id: randomUUID(), pieceId })
    })
    return used.done ? undefined : used.answer
  }
  const form = parseAbove(file, typed, evidenceForm)
  if (!form.valid) return form.answer
  const added = await attempt(typed, () => addEvidence(actor, place, { id: randomUUID(), ...form.value, file }))
  return added.done ? undefined : added.answer
}

export default function ApplicationEvidence() {
  const t = useTranslations('application.evidence')
  const certificate = useTranslations('application.certificate')
  const { head, criterionId, asked, closingDay, today, pieces, shown, signatories } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const back = pagesOf(head.id).criterion(criterionId)
  const seen = asked.handling === 'seen'
  return (
    <ApplicationPage
      head={head}
      eyebrow={seen ? certificate('title') : t('title')}
      heading={asked.name}
      errors={form.errors}
    >
      <Panel>
        <p>
          <strong>{t('example')}</strong> {asked.example}
        </p>
        <EvidenceRule asked={asked} closingDay={closingDay} />
        {seen ? null : <p>{t('privacy')}</p>}
      </Panel>
      {seen ? (
        <CertificateForm known={shown} signatories={signatories} today={today} back={back} form={form} />
      ) : (
        <>
          <WalletChoice asked={asked} pieces={pieces} closingDay={closingDay} />
          <Section heading={pieces.length > 0 ? t('orUpload') : t('upload')}>
            <p>{t('keptOnce')}</p>
            <EvidenceUpload asked={asked} closingDay={closingDay} today={today} back={back} form={form} />
          </Section>
        </>
      )}
    </ApplicationPage>
  )
}
