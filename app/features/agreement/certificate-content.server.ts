import { translatorFor, type Translator } from '#app/i18n/translator.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import {
  listAgreementEvents,
  type AgreementEvent,
  type AgreementVersion,
} from '#db/queries/agreement-evidence.queries.ts'
import { listSignatures } from '#db/queries/agreement.queries.ts'
import type { ArchivedAmendment } from '#db/queries/amendment.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { SigningCertificate } from '#templates/certificates/signing-certificate/1/manifest.ts'
import { amendmentNumber } from './amendment/amendment.ts'
import { amendmentStateOf } from './amendment/amendment-state-of.ts'
import { stateOf } from './state-of.ts'

type Signature = Awaited<ReturnType<typeof listSignatures>>[number]

/** What was signed: the agreement in one version, or one of its amendments. */
type Certified = {
  document: 'agreement' | 'amendment'
  /** Of the certificate itself. */
  number: string
  amendment?: number
  state: string
  issuedSha256: string | null
  signatures: readonly Signature[]
  steps: SigningCertificate['steps']
  lastStep: Date | undefined
}

/** All that the certificate of one version says; null while nobody signed it. Only facts that can never change. */
export async function certificateOf(db: Db, version: AgreementVersion): Promise<SigningCertificate | null> {
  const t = translatorFor('nl')
  const signatures = await listSignatures(db, version.id)
  return compose(version, {
    document: 'agreement',
    number: `${version.number}-${String(version.version)}`,
    state: t(`agreement.state.${stateOf(version, signatures)}`),
    issuedSha256: version.issued_sha256,
    signatures,
    ...stepsOf(await listAgreementEvents(db, [version.id]), { prefix: 'agreement', number: version.number }),
  })
}

/** As `certificateOf`, of one amendment of that agreement. */
export async function certificateOfAmendment(
  db: Db,
  version: AgreementVersion,
  amendment: ArchivedAmendment,
): Promise<SigningCertificate | null> {
  const t = translatorFor('nl')
  const number = amendmentNumber(version.number, amendment.number)
  const signatures = await listSignatures(db, version.id, amendment.id)
  const last = signatures.at(-1)
  if (!last) return null
  return compose(version, {
    document: 'amendment',
    number,
    amendment: amendment.number,
    // What is signed has no term that passes by itself: any instant gives the same state.
    state: t(`amendment.state.${amendmentStateOf(amendment, signatures, last.signed_at)}`),
    issuedSha256: amendment.issued_sha256,
    signatures,
    ...stepsOf(await listAgreementEvents(db, [version.id]), { prefix: 'amendment', number }),
  })
}

function compose(version: AgreementVersion, certified: Certified): SigningCertificate | null {
  const t = translatorFor('nl')
  const { signatures, issuedSha256, document } = certified
  const last = signatures.at(-1)
  if (!last || issuedSha256 === null) return null
  const { contractingBody } = theRegion()
  const weights = [...new Set(signatures.flatMap(({ certificate }) => certificate?.weight ?? []))]
  return {
    number: certified.number,
    agreementNumber: version.number,
    version: version.version,
    ...(certified.amendment !== undefined && { amendment: certified.amendment }),
    issuedOn: dayInAmsterdam(certified.lastStep ?? last.signed_at),
    sender: { name: contractingBody.name, address: contractingBody.address },
    provider: { name: version.provider_name, kvk: version.kvk_number },
    state: certified.state,
    issuedSha256,
    finalSha256: last.sha256,
    signatures: signatures.map((signature) => signatureOf(t, signature, { version, document })),
    weights: weights.map((weight) => ({
      name: t(`signing.weight.${weight}.name`),
      meaning: t(`signing.weight.${weight}.meaning`),
    })),
    steps: certified.steps,
    verifyAt: `${publicUrl()}/controleer`,
  }
}

type Context = { version: AgreementVersion; document: Certified['document'] }

function signatureOf(
  t: Translator,
  signature: Signature,
  { version, document }: Context,
): SigningCertificate['signatures'][number] {
  const { certificate } = signature
  const read = document === 'amendment' ? 'readAmendment' : 'read'
  return {
    name: signature.signatory_name,
    function: signature.signatory_function,
    party: t(`agreement.parties.${signature.party}`),
    organisation: signature.party === 'provider' ? version.provider_name : theRegion().contractingBody.name,
    authority: t(`signing.certificate.authority.${signature.authority}`),
    authentication: authenticationWords(t, signature.authentication),
    manner: t(`signing.certificate.manner.${signature.manner}`),
    confirmed: signature.confirmed.map((name) => t(`agreement.signing.${name === 'authority' ? 'authority' : read}`)),
    openedAt: signature.opened_at ? momentOf(signature.opened_at) : null,
    signedAt: momentOf(signature.signed_at),
    timeStamp: certificate?.stampedAt
      ? momentOf(new Date(certificate.stampedAt)).text
      : t('signing.certificate.noTimeStamp'),
    certificate: certificateWords(t, certificate),
    weight: t(`signing.weight.${certificate?.weight ?? 'electronic'}.name`),
    shownSha256: signature.shown_sha256,
    resultSha256: signature.sha256,
  }
}

function authenticationWords(t: Translator, authentication: string): string {
  if (authentication === 'password+totp') return t('signing.certificate.authentication.totp')
  return t(`signing.certificate.authentication.${authentication === 'password' ? 'password' : 'mail-code'}`)
}

function certificateWords(t: Translator, certificate: Signature['certificate']): string {
  if (!certificate) return t('signing.certificate.unknown')
  const name = [certificate.name, certificate.organisation].filter(Boolean).join(', ')
  return t('signing.certificate.issuedBy', { name, issuer: certificate.issuer ?? t('signing.certificate.unknown') })
}

/** The steps of signing that can be told in words; what else happened stands in the audit trail. */
const STEPS = [
  'frozen',
  'released',
  'signed',
  'in-force',
  'correction-asked',
  'correction-refused',
  'closed',
  'reminded',
  'term-extended',
] as const

type About = { prefix: Certified['document']; number: string }

/** What happened to one document of those under this agreement, in words, and when last. */
function stepsOf(events: readonly AgreementEvent[], { prefix, number }: About): Pick<Certified, 'steps' | 'lastStep'> {
  const t = translatorFor('nl')
  const told = events.flatMap((event) => {
    const step = STEPS.find((one) => event.kind === `${prefix}.${one}`)
    const payload = event.payload as { number?: string; name?: string; reason?: string }
    return step && event.visibility === 'shared' && payload.number === number ? [{ event, step, payload }] : []
  })
  return {
    lastStep: told.at(-1)?.event.happened_at,
    steps: told.map(({ event, step, payload: { name = '', reason = '' } }) => ({
      when: momentOf(event.happened_at).text,
      who: t(`signing.certificate.who.${event.desk === 'provider' || event.desk === 'staff' ? event.desk : 'system'}`),
      what: t(`signing.certificate.steps.${step}`, { name, reason, document: prefix }),
    })),
  }
}

const momentOf = (at: Date) => ({ text: formatMoment(at), instant: at.toISOString() })
