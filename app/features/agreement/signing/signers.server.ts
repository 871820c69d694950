import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv, type Env } from '#app/utils/env.server.ts'
import { ensureDevelopmentCertificates } from './development-certificates.server.ts'
import type { DocumentSigner } from './document-signer.ts'
import { issueSigningCertificate } from './issue-certificate.server.ts'
import { padesSigner } from './pades-signer.server.ts'
import { signerFromPkcs12, timestampAuthorityAt } from './signing-keys.server.ts'
import { localTimestampAuthority } from './time-stamp-token.server.ts'
import { rootsFromPem } from './trust.server.ts'

/** What the signature is worth in law, by the certificate it rests on; never said to be more (eIDAS art. 3). */
export type SignatureWeight = 'test' | 'advanced'

/** Who signs now, and when, by the database clock. */
export type Signatory = { party: 'provider' | 'region'; name: string; organisation: string; at: Date }

/**
 * The signer for one act. With configured certificates (PROVIDER_CERTIFICATE, REGION_CERTIFICATE, TSA_URL) those are
 * used; without them the development authority issues a certificate in the signatory's name, which proves nothing
 * outside this machine.
 */
export async function signerFor(signatory: Signatory): Promise<DocumentSigner> {
  const env = readEnv()
  const development = () => developmentCertificates(env, signatory.at)
  const { file, password } = configured(env, signatory.party)
  const signer = file
    ? await signerFromPkcs12(file, password)
    : await issueSigningCertificate(
        (await development()).authority,
        { commonName: signatory.name, organisation: signatory.organisation },
        signatory.at,
      )
  const timestampAuthority = env.TSA_URL
    ? timestampAuthorityAt(env.TSA_URL)
    : localTimestampAuthority((await development()).timestamp, () => signatory.at)
  return padesSigner({ signer, timestampAuthority })
}

/** What the signatures of this portal are worth, so that pages can say it plainly. */
export function signatureWeight(env: Env = readEnv()): SignatureWeight {
  return env.REGION_CERTIFICATE && env.PROVIDER_CERTIFICATE && env.TSA_URL ? 'advanced' : 'test'
}

function configured(env: Env, party: Signatory['party']): { file: string | undefined; password: string } {
  return party === 'region'
    ? { file: env.REGION_CERTIFICATE, password: env.REGION_CERTIFICATE_PASSWORD ?? '' }
    : { file: env.PROVIDER_CERTIFICATE, password: env.PROVIDER_CERTIFICATE_PASSWORD ?? '' }
}

/**
 * The roots to which a signature of this portal must lead: TRUSTED_ROOTS (a PEM file) when signing with configured
 * certificates, else the development authority.
 */
export async function trustedRoots(now: Date, env: Env = readEnv()) {
  if (env.TRUSTED_ROOTS) return rootsFromPem(await readFile(env.TRUSTED_ROOTS, 'utf8'))
  const { rootPem } = await developmentCertificates(env, now)
  return rootsFromPem(rootPem)
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
