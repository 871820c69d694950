import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signDocument } from '#app/features/agreement/signing/pades-signer.server.ts'
import { SigningError } from '#app/features/agreement/signing/signing.errors.ts'
import { timestampAuthorityAt } from '#app/features/agreement/signing/signing-keys.server.ts'
import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { askTool, hasTool } from '#test/setup/pdf-tools.ts'
import {
  SIGNED_AT,
  STAMPED_AT,
  STAMPED_SECONDS,
  byteRanges,
  signedSample,
  type SignedSample,
} from '#test/setup/signed-document.ts'

const has = { pdfsig: await hasTool('pdfsig'), qpdf: await hasTool('qpdf'), openssl: await hasTool('openssl') }

let sample: SignedSample
beforeAll(async () => {
  sample = await signedSample()
})
afterAll(() => sample.remove())

describe('two signatures in one document', () => {
  it('leave every earlier byte as it was', () => {
    const { issued, once, twice } = sample
    expect(Buffer.compare(once.subarray(0, issued.length), issued)).toBe(0)
    expect(Buffer.compare(twice.subarray(0, once.length), once)).toBe(0)
  })

  it('are both valid, by name, with proven time and under our root', async () => {
    const common = {
      signedAt: STAMPED_AT.toISOString(),
      timestamped: true,
      coversWholePrefix: true,
      trusted: true,
      valid: true,
      reasons: [],
    }
    expect(await verifySignatures(sample.twice, { trustedRoots: sample.roots })).toMatchObject([
      {
        ...common,
        fieldName: 'Aanbieder-1',
        signerName: 'Łukasz Şahin',
        signerOrganisation: 'Zorg Thuis B.V.',
        coversWholeFile: false,
        revisionLength: sample.once.length,
      },
      { ...common, fieldName: 'Regio', coversWholeFile: true, revisionLength: sample.twice.length },
    ])
  })

  it('are of the PAdES kind', () => {
    expect(
      Buffer.from(sample.twice)
        .toString('latin1')
        .match(/\/ETSI\.CAdES\.detached/g),
    ).toHaveLength(2)
  })

  it.runIf(has.pdfsig)('are both valid for pdfsig', async () => {
    const { output } = await askTool('pdfsig', ['document.pdf'], { 'document.pdf': sample.twice })
    expect(output.match(/Signature is Valid/g)).toHaveLength(2)
    expect(output).toContain('Total document signed')
    expect(output).toContain('Łukasz Şahin')
  })

  it.runIf(has.qpdf)('keep the file sound', async () => {
    expect(await askTool('qpdf', ['--check', 'signed.pdf'], { 'signed.pdf': sample.twice })).toMatchObject({
      exitCode: 0,
    })
  })

  it.runIf(has.openssl)('are both valid CAdES for openssl, bound certificate and all', async () => {
    const options = ['-verify', '-cades', '-binary', '-inform', 'DER', '-purpose', 'any', '-attime', STAMPED_SECONDS]
    const args = [
      'cms',
      ...options,
      '-in',
      'signature.der',
      '-content',
      'content.bin',
      '-CAfile',
      'root.pem',
      '-out',
      'x',
    ]
    for (const files of signaturesIn(sample.twice)) {
      const answer = await askTool('openssl', args, { ...files, 'root.pem': Buffer.from(sample.certificates.rootPem) })
      expect(answer).toMatchObject({ exitCode: 0, output: expect.stringContaining('successful') as string })
    }
  })
})

describe('signing is refused', () => {
  const request = () => ({
    signer: sample.certificates.region,
    timestampAuthority: sample.timestampAuthority,
    fieldName: 'Regio',
    reason: 'Ondertekening',
    signedAt: SIGNED_AT,
  })

  it('when the field already exists', async () => {
    expect(await failureOf(signDocument(sample.twice, request()))).toEqual({
      kind: 'field-name-taken',
      fieldName: 'Regio',
    })
  })

  it('when the document is no PDF', async () => {
    expect(await failureOf(signDocument(Buffer.from('geen pdf'), request()))).toMatchObject({
      kind: 'document-unreadable',
    })
  })

  it('when no time stamp can be had', async () => {
    const server = createServer((_, response) => response.writeHead(503).end())
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const timestampAuthority = timestampAuthorityAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const failure = await failureOf(signDocument(sample.issued, { ...request(), timestampAuthority }))
    server.close()
    expect(failure).toMatchObject({ kind: 'timestamp-unavailable' })
  })
})

async function failureOf(attempt: Promise<unknown>): Promise<SigningError['failure']> {
  const error: unknown = await attempt.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(SigningError)
  return (error as SigningError).failure
}

function signaturesIn(pdf: Uint8Array): { 'signature.der': Buffer; 'content.bin': Buffer }[] {
  return byteRanges(pdf).map(([, length, second, secondLength]) => ({
    'signature.der': Buffer.from(Buffer.from(pdf.subarray(length + 1, second - 1)).toString('latin1'), 'hex'),
    'content.bin': Buffer.concat([pdf.subarray(0, length), pdf.subarray(second, second + secondLength)]),
  }))
}
