import type { Actor } from '#app/features/identity/actor.ts'
import { translatorFor } from '#app/i18n/translator.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import {
  listAgreementEvents,
  listVersions,
  type AgreementEvent,
  type AgreementVersion,
} from '#db/queries/agreement-evidence.queries.ts'
import { findAgreement, listSignatures } from '#db/queries/agreement.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { signingCertificate1, type SigningCertificate } from '#templates/certificates/signing-certificate/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { readerOf } from './open-document.server.ts'
import { stateOf } from './state-of.ts'

type Signature = Awaited<ReturnType<typeof listSignatures>>[number]

/** The signing certificate as PDF, for whoever may open the agreement; `not-found` while nobody signed. */
export async function openSigningCertificate(
  actor: Actor,
  agreementId: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const certificate = await inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    readerOf(actor, agreement)
    const version = found((await listVersions(db, agreement.number)).find((one) => one.id === agreement.id))
    return found(await certificateOf(db, version))
  })
  return {
    name: `ondertekeningsbewijs-${certificate.number}.pdf`,
    bytes: await renderDocument(signingCertificate1, certificate),
  }
}

/** All that the certificate of one version says; null while nobody signed it. Only facts that can never change. */
export async function certificateOf(db: Db, version: AgreementVersion): Promise<SigningCertificate | null> {
  const signatures = await listSignatures(db, version.id)
  const last = signatures.at(-1)
  if (!last || version.issued_sha256 === null) return null
  const events = (await listAgreementEvents(db, [version.id])).filter((event) => event.visibility === 'shared')
  const { contractingBody } = theRegion()
  const t = translatorFor('nl')
  const weights = [...new Set(signatures.flatMap(({ certificate }) => certificate?.weight ?? []))]
  return {
    number: `${version.number}-${String(version.version)}`,
    agreementNumber: version.number,
    version: version.version,
    issuedOn: dayInAmsterdam(events.at(-1)?.happened_at ?? last.signed_at),
    sender: { name: contractingBody.name, address: contractingBody.address },
    provider: { name: version.provider_name, kvk: version.kvk_number },
    state: t(`agreement.state.${stateOf(version, signatures)}`),
    issuedSha256: version.issued_sha256,
    finalSha256: last.sha256,
    signatures: signatures.map((signature) => signatureOf(signature, version)),
    weights: weights.map((weight) => ({
      name: t(`signing.weight.${weight}.name`),
      meaning: t(`signing.weight.${weight}.meaning`),
    })),
    steps: events.flatMap(stepOf),
    verifyAt: `${publicUrl()}/controleer`,
  }
}

function signatureOf(signature: Signature, version: AgreementVersion): SigningCertificate['signatures'][number] {
  const t = translatorFor('nl')
  const { certificate } = signature
  const words = (name: string): string => t(`agreement.signing.${name === 'authority' ? 'authority' : 'read'}`)
  return {
    name: signature.signatory_name,
    function: signature.signatory_function,
    party: t(`agreement.parties.${signature.party}`),
    organisation: signature.party === 'provider' ? version.provider_name : theRegion().contractingBody.name,
    authority: t(`signing.certificate.authority.${signature.authority}`),
    authentication: authenticationWords(signature.authentication),
    manner: t(`signing.certificate.manner.${signature.manner}`),
    confirmed: signature.confirmed.map(words),
    openedAt: signature.opened_at ? momentOf(signature.opened_at) : null,
    signedAt: momentOf(signature.signed_at),
    timeStamp: certificate?.stampedAt
      ? momentOf(new Date(certificate.stampedAt)).text
      : t('signing.certificate.noTimeStamp'),
    certificate: certificateWords(certificate),
    weight: t(`signing.weight.${certificate?.weight ?? 'electronic'}.name`),
    shownSha256: signature.shown_sha256,
    resultSha256: signature.sha256,
  }
}

function authenticationWords(authentication: string): string {
  const t = translatorFor('nl')
  if (authentication === 'password+totp') return t('signing.certificate.authentication.totp')
  return t(`signing.certificate.authentication.${authentication === 'password' ? 'password' : 'mail-code'}`)
}

function certificateWords(certificate: Signature['certificate']): string {
  const t = translatorFor('nl')
  if (!certificate) return t('signing.certificate.unknown')
  const name = [certificate.name, certificate.organisation].filter(Boolean).join(', ')
  return t('signing.certificate.issuedBy', { name, issuer: certificate.issuer ?? t('signing.certificate.unknown') })
}

/** The steps of signing that can be told in words; what else happened stands in the audit trail. */
const STEPS = [
  'frozen',
  'signed',
  'in-force',
  'correction-asked',
  'correction-refused',
  'closed',
  'reminded',
  'term-extended',
] as const

function stepOf(event: AgreementEvent): SigningCertificate['steps'] {
  const t = translatorFor('nl')
  const step = STEPS.find((one) => event.kind === `agreement.${one}`)
  if (!step) return []
  const { name = '', reason = '' } = event.payload as { name?: string; reason?: string }
  const desk = event.desk === 'provider' || event.desk === 'staff' ? event.desk : 'system'
  return [
    {
      when: momentOf(event.happened_at).text,
      who: t(`signing.certificate.who.${desk}`),
      what: t(`signing.certificate.steps.${step}`, { name, reason }),
    },
  ]
}

const momentOf = (at: Date) => ({ text: formatMoment(at), instant: at.toISOString() })
