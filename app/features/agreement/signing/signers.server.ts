import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Signer } from '@libpdf/core'
import { readEnv, type Env } from '#app/utils/env.server.ts'
import { certificateDetails } from './certificate-details.server.ts'
import { namesPerson } from './certificate-subject.ts'
import { ensureDevelopmentCertificates } from './development-certificates.server.ts'
import type { DocumentSigner } from './document-signer.ts'
import { issueSigningCertificate } from './issue-certificate.server.ts'
import { padesSigner } from './pades-signer.server.ts'
import { remoteSigner } from './remote-signer.server.ts'
import { signatureWeight, type SignatureWeight } from './signature-weight.ts'
import { signerFromPkcs12, timestampAuthorityAt } from './signing-keys.server.ts'
import { localTimestampAuthority } from './time-stamp-token.server.ts'
import { isTrusted, rootsFromPem } from './trust.server.ts'
import type { VerificationTerms } from './verify-signatures.server.ts'

const NOBODY = { namesPerson: false, qualified: false } as const

/** Who signs now, and when, by the database clock. */
export type Signatory = { party: 'provider' | 'region'; name: string; organisation: string; at: Date }

/**
 * The signer for one act. With configured keys (PROVIDER_CERTIFICATE or PROVIDER_CREDENTIAL, the same for the region,
 * and TSA_URL) those are used; without them the development authority issues a certificate in the signatory's name,
 * which proves nothing outside this machine.
 */
export async function signerFor(signatory: Signatory): Promise<DocumentSigner> {
  const env = readEnv()
  const development = () => developmentCertificates(env, signatory.at)
  const signer =
    (await configuredSigner(env, signatory.party)) ??
    (await issueSigningCertificate(
      (await development()).authority,
      { commonName: signatory.name, organisation: signatory.organisation },
      signatory.at,
    ))
  const timestampAuthority = env.TSA_URL
    ? timestampAuthorityAt(env.TSA_URL)
    : localTimestampAuthority((await development()).timestamp, () => signatory.at)
  return padesSigner({ signer, timestampAuthority })
}

/** What the signature that this person is about to put will be worth, so that the page can say it before. */
export async function weightBefore({ party, name, at }: Omit<Signatory, 'organisation'>): Promise<SignatureWeight> {
  const env = readEnv()
  const signer = await configuredSigner(env, party)
  if (!signer) return 'test'
  const { certificate, certificateChain = [] } = signer
  const { trustedRoots = [], test = true } = await trustTerms(at, env)
  const holder = new X509Certificate(certificate)
  const along = certificateChain.map((der) => new X509Certificate(der))
  const trusted = isTrusted(holder, { along, roots: trustedRoots, at })
  const details = certificateDetails(certificate)
  // A certificate of somebody else identifies nobody here.
  const identifies = namesPerson(holder.subject, name)
  return signatureWeight({ trusted, test, details: identifies ? details : { ...details, ...NOBODY } })
}

/** The key of a party, in a file or at a remote service; undefined when none is configured. */
async function configuredSigner(env: Env, party: Signatory['party']): Promise<Signer | undefined> {
  const of =
    party === 'region'
      ? { credential: env.REGION_CREDENTIAL, file: env.REGION_CERTIFICATE, password: env.REGION_CERTIFICATE_PASSWORD }
      : {
          credential: env.PROVIDER_CREDENTIAL,
          file: env.PROVIDER_CERTIFICATE,
          password: env.PROVIDER_CERTIFICATE_PASSWORD,
        }
  if (of.credential) {
    return remoteSigner({
      url: env.SIGNING_SERVICE_URL ?? '',
      clientId: env.SIGNING_SERVICE_CLIENT_ID ?? '',
      clientSecret: env.SIGNING_SERVICE_CLIENT_SECRET ?? '',
      credentialId: of.credential,
      pin: env.SIGNING_SERVICE_PIN,
    })
  }
  return of.file ? signerFromPkcs12(of.file, of.password ?? '') : undefined
}

/**
 * What signatures of this portal are judged by: TRUSTED_ROOTS (a PEM file) when signing with configured certificates,
 * else the development authority, whose signatures are tests.
 */
export async function trustTerms(now: Date, env: Env = readEnv()): Promise<VerificationTerms> {
  if (env.TRUSTED_ROOTS) return { trustedRoots: rootsFromPem(await readFile(env.TRUSTED_ROOTS, 'utf8')), test: false }
  const { rootPem } = await developmentCertificates(env, now)
  return { trustedRoots: rootsFromPem(rootPem), test: true }
}

type DevelopmentCertificates = Awaited<ReturnType<typeof ensureDevelopmentCertificates>>
const opened = new Map<string, Promise<DevelopmentCertificates>>()

/** Opened once per folder: opening the three key files costs half as much time as signing a document. */
function developmentCertificates(env: Env, now: Date): Promise<DevelopmentCertificates> {
  const folder = path.resolve(env.DATA_DIR, 'certificates')
  const known = opened.get(folder)
  if (known) return known
  const opening = ensureDevelopmentCertificates(folder, now)
  opened.set(folder, opening)
  opening.catch(() => opened.delete(folder))
  return opening
}
