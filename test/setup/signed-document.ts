import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDevelopmentCertificates } from '#app/features/agreement/signing/development-certificates.server.ts'
import { issueSigningCertificate } from '#app/features/agreement/signing/issue-certificate.server.ts'
import { padesSigner } from '#app/features/agreement/signing/pades-signer.server.ts'
import { localTimestampAuthority } from '#app/features/agreement/signing/time-stamp-token.server.ts'
import { rootsFromPem } from '#app/features/agreement/signing/trust.server.ts'
import { submissionReceipt1 } from '#templates/receipts/submission-receipt/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { sampleReceipt } from '#test/setup/sample-documents.ts'

/** When the samples are signed, and when the time stamp says so. */
export const SIGNED_AT = new Date('2026-05-20T10:00:00Z')
export const STAMPED_AT = new Date('2026-05-20T10:00:01Z')

/** The same moment for `openssl -attime`: seconds since 1970. */
export const STAMPED_SECONDS = String(STAMPED_AT.getTime() / 1000)

/** A document as issued, signed once by a person and then by the region, with the certificates used. */
export async function signedSample() {
  const folder = await mkdtemp(join(tmpdir(), 'openhuis-certificates-'))
  const certificates = await ensureDevelopmentCertificates(join(folder, 'certificates'), SIGNED_AT)
  const timestampAuthority = localTimestampAuthority(certificates.timestamp, () => STAMPED_AT)
  const issued = await renderDocument(submissionReceipt1, sampleReceipt)
  const person = { commonName: 'Łukasz Şahin', organisation: 'Zorg Thuis B.V.' }
  const signer = await issueSigningCertificate(certificates.authority, person, SIGNED_AT)
  const request = { reason: 'Ondertekening', signedAt: SIGNED_AT }
  const provider = padesSigner({ signer, timestampAuthority })
  const once = await provider.signDocument(issued, { ...request, fieldName: 'Aanbieder-1' })
  const region = padesSigner({ signer: certificates.region, timestampAuthority })
  const twice = await region.signDocument(once, { ...request, fieldName: 'Regio', location: 'Venlo' })
  return {
    folder,
    certificates,
    timestampAuthority,
    roots: rootsFromPem(certificates.rootPem),
    issued,
    once,
    twice,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** What {@link signedSample} gives. */
export type SignedSample = Awaited<ReturnType<typeof signedSample>>

/** The ranges of all signatures: from, length, from, length. */
export function byteRanges(pdf: Uint8Array): [number, number, number, number][] {
  const text = Buffer.from(pdf).toString('latin1')
  const found = text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)
  return [...found].map((match) => {
    const [a = 0, b = 0, c = 0, d = 0] = match.slice(1, 5).map(Number)
    return [a, b, c, d]
  })
}
