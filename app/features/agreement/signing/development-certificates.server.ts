import 'reflect-metadata'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { P12Signer, type Signer } from '@libpdf/core'
import { PemConverter } from '@peculiar/x509'
import {
  createAuthority,
  issueCertificate,
  type CertificateAuthority,
  type CertificatePurpose,
  type CertificateSubject,
} from '#app/features/agreement/signing/issue-certificate.server.ts'
import { writePkcs12 } from '#app/features/agreement/signing/pkcs12.server.ts'

/** Keys for development and demonstration. They name nobody for certain and prove nothing outside this machine. */
type DevelopmentCertificates = {
  authority: CertificateAuthority
  /** The root as PEM, for whoever wants a PDF reader to trust it. */
  rootPem: string
  region: Signer
  provider: Signer
  timestamp: Signer
}

const ORGANISATION = 'Openhuis ontwikkelomgeving'
const YEARS = 10
const PEOPLE: { file: string; subject: CertificateSubject; purpose: CertificatePurpose }[] = [
  { file: 'region.p12', subject: { commonName: 'Regio (test)', organisation: ORGANISATION }, purpose: 'signing' },
  { file: 'provider.p12', subject: { commonName: 'Aanbieder (test)', organisation: ORGANISATION }, purpose: 'signing' },
  {
    file: 'timestamp.p12',
    subject: { commonName: 'Tijdstempel (test)', organisation: ORGANISATION },
    purpose: 'time-stamping',
  },
]

/**
 * Makes a root, a region, a provider and a time-stamp certificate in `folder` (files readable by their owner only),
 * once; later calls read them back. Needs no program outside Node. Safe when two processes start at once.
 */
export async function ensureDevelopmentCertificates(folder: string, now: Date): Promise<DevelopmentCertificates> {
  return (
    (await read(folder)) ??
    (await make(folder, now)) ??
    Promise.reject(new Error(`Cannot use ${folder} for certificates.`))
  )
}

async function make(folder: string, now: Date): Promise<DevelopmentCertificates | null> {
  await mkdir(dirname(folder), { recursive: true })
  const draft = await mkdtemp(`${folder}.new-`)
  try {
    await fill(draft, now)
    await rename(draft, folder).catch(ignoreWhenThere)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return read(folder)
}

async function fill(folder: string, now: Date): Promise<void> {
  const authority = await createAuthority({ commonName: 'Openhuis test-CA', organisation: ORGANISATION }, now)
  const passphrase = randomUUID()
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', authority.privateKey)
  await writePrivate(
    join(folder, 'root.pem'),
    PemConverter.encode(new Uint8Array(authority.certificate), PemConverter.CertificateTag),
  )
  await writePrivate(join(folder, 'root-key.pem'), PemConverter.encode(pkcs8, 'PRIVATE KEY'))
  await writePrivate(join(folder, 'passphrase'), passphrase)
  for (const { file, subject, purpose } of PEOPLE) {
    const key = await issueCertificate(authority, subject, { purpose, now, years: YEARS })
    await writePrivate(join(folder, file), await writePkcs12(key, passphrase))
  }
}

async function read(folder: string): Promise<DevelopmentCertificates | null> {
  const rootPem = await readFile(join(folder, 'root.pem'), 'utf8').catch(nullWhenAbsent)
  if (rootPem === null) return null
  const keyPem = await readFile(join(folder, 'root-key.pem'), 'utf8')
  const passphrase = await readFile(join(folder, 'passphrase'), 'utf8')
  const signer = async (file: string) => P12Signer.create(await readFile(join(folder, file)), passphrase)
  return {
    rootPem,
    authority: { certificate: new Uint8Array(PemConverter.decodeFirst(rootPem)), privateKey: await importKey(keyPem) },
    region: await signer('region.p12'),
    provider: await signer('provider.p12'),
    timestamp: await signer('timestamp.p12'),
  }
}

async function importKey(pem: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), { name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
  ])
}

async function writePrivate(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content, { mode: 0o600 })
  await chmod(path, 0o600)
}

function nullWhenAbsent(error: unknown): null {
  if (hasCode(error, 'ENOENT')) return null
  throw error
}

/** Another process was first: its certificates are as good as ours. */
function ignoreWhenThere(error: unknown): void {
  if (!hasCode(error, 'ENOTEMPTY') && !hasCode(error, 'EEXIST')) throw error
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
