import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ensureDevelopmentCertificates,
  type DevelopmentCertificates,
} from '#app/features/agreement/signing/development-certificates.server.ts'
import { issueSigningCertificate } from '#app/features/agreement/signing/issue-certificate.server.ts'
import { padesSigner, signDocument } from '#app/features/agreement/signing/pades-signer.server.ts'
import { SigningError } from '#app/features/agreement/signing/signing.errors.ts'
import { signerFromPkcs12, timestampAuthorityAt } from '#app/features/agreement/signing/signing-keys.server.ts'
import { localTimestampAuthority } from '#app/features/agreement/signing/time-stamp-token.server.ts'
import { rootsFromPem } from '#app/features/agreement/signing/trust.server.ts'
import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { submissionReceipt1 } from '#templates/receipts/submission-receipt/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { askTool, hasTool } from '#test/setup/pdf-tools.ts'
import { sampleReceipt } from '#test/setup/sample-documents.ts'

const NOW = new Date('2026-05-20T10:00:00Z')
const STAMPED = new Date('2026-05-20T10:00:01Z')
const PERSON = { commonName: 'Łukasz Şahin', organisation: 'Zorg Thuis B.V.' }
const has = { pdfsig: await hasTool('pdfsig'), qpdf: await hasTool('qpdf'), openssl: await hasTool('openssl') }

let folder: string
let certificates: DevelopmentCertificates
let issued: Uint8Array
let once: Uint8Array
let twice: Uint8Array

const authority = () => localTimestampAuthority(certificates.timestamp, () => STAMPED)
const roots = () => rootsFromPem(certificates.rootPem)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openhuis-certificates-'))
  certificates = await ensureDevelopmentCertificates(join(folder, 'certificates'), NOW)
  issued = await renderDocument(submissionReceipt1, sampleReceipt)
  const signer = await issueSigningCertificate(certificates.authority, PERSON, NOW)
  const request = { reason: 'Ondertekening', signedAt: NOW }
  once = await padesSigner({ signer, timestampAuthority: authority() }).signDocument(issued, {
    ...request,
    fieldName: 'Aanbieder-1',
  })
  const region = padesSigner({ signer: certificates.region, timestampAuthority: authority() })
  twice = await region.signDocument(once, { ...request, fieldName: 'Regio', location: 'Venlo' })
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('two signatures in one document', () => {
  it('leave every earlier byte as it was', () => {
    expect(Buffer.compare(once.subarray(0, issued.length), issued)).toBe(0)
    expect(Buffer.compare(twice.subarray(0, once.length), once)).toBe(0)
  })

  it('are both valid, by name, with proven time and under our root', async () => {
    const common = {
      signedAt: STAMPED.toISOString(),
      timestamped: true,
      coversWholePrefix: true,
      trusted: true,
      valid: true,
      reasons: [],
    }
    expect(await verifySignatures(twice, { trustedRoots: roots() })).toMatchObject([
      {
        ...common,
        fieldName: 'Aanbieder-1',
        signerName: 'Łukasz Şahin',
        signerOrganisation: 'Zorg Thuis B.V.',
        coversWholeFile: false,
      },
      { ...common, fieldName: 'Regio', coversWholeFile: true, revisionLength: twice.length },
    ])
  })

  it('carry the ESS certificate reference and the PAdES subfilter', () => {
    expect(
      Buffer.from(twice)
        .toString('latin1')
        .match(/\/ETSI\.CAdES\.detached/g),
    ).toHaveLength(2)
  })

  it.runIf(has.pdfsig)('are both valid for pdfsig', async () => {
    const { output } = await askTool('pdfsig', ['document.pdf'], { 'document.pdf': twice })
    expect(output.match(/Signature is Valid/g)).toHaveLength(2)
    expect(output).toContain('Total document signed')
    expect(output).toContain('Łukasz Şahin')
  })

  it.runIf(has.qpdf)('keep the file sound', async () => {
    expect(await askTool('qpdf', ['--check', 'document.pdf'], { 'document.pdf': twice })).toMatchObject({ exitCode: 0 })
  })

  it.runIf(has.openssl)('are both valid CAdES for openssl, bound certificate and all', async () => {
    for (const { cms, content } of signaturesIn(twice)) {
      const files = { 'root.pem': Buffer.from(certificates.rootPem), 'signature.der': cms, 'content.bin': content }
      const args = [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        'signature.der',
        '-content',
        'content.bin',
      ]
      const answer = await askTool(
        'openssl',
        [...args, '-CAfile', 'root.pem', '-attime', '1779271200', '-purpose', 'any', '-out', 'out.bin'],
        files,
      )
      expect(answer).toMatchObject({ exitCode: 0, output: expect.stringContaining('successful') as string })
    }
  })
})

describe('a document that was touched', () => {
  it('is never valid again, whichever signed byte changed', async () => {
    const ranges = byteRanges(twice)
    const [, firstEnd, secondStart, secondLength] = ranges.at(-1)!
    const covered = fc.oneof(
      fc.integer({ min: 0, max: firstEnd! - 1 }),
      fc.integer({ min: secondStart!, max: secondStart! + secondLength! - 1 }),
    )
    await fc.assert(
      fc.asyncProperty(covered, fc.integer({ min: 1, max: 255 }), async (position, flip) => {
        const changed = Buffer.from(twice)
        changed[position] = changed[position]! ^ flip
        const checks = await verifySignatures(changed)
        expect(checks.length === 2 && checks.every((check) => check.valid)).toBe(false)
      }),
      { numRuns: 25 },
    )
  })

  it('tells which signature covered the changed byte', async () => {
    const changed = Buffer.from(twice)
    changed.write('Venra', changed.indexOf('(Venlo)') + 1, 'latin1')
    expect(await verifySignatures(changed)).toMatchObject([
      { fieldName: 'Aanbieder-1', valid: true, reasons: [] },
      { fieldName: 'Regio', valid: false, reasons: ['content-changed'] },
    ])
  })

  it('is noticed when something is hidden in the room of the signature', async () => {
    const [, firstEnd, secondStart] = byteRanges(twice).at(-1)!
    const changed = Buffer.from(twice)
    changed.write('41', secondStart! - 3, 'latin1')
    expect(changed.subarray(firstEnd, secondStart).includes('41>')).toBe(true)
    expect((await verifySignatures(changed)).at(-1)).toMatchObject({
      fieldName: 'Regio',
      valid: false,
      reasons: ['range-does-not-cover-prefix'],
    })
  })

  it('is noticed when something is added after the last signature', async () => {
    const checks = await verifySignatures(Buffer.concat([twice, Buffer.from('\n% extra\n')]))
    expect(checks.map((check) => check.coversWholeFile)).toEqual([false, false])
  })

  it('is not trusted when another authority made the signature', async () => {
    const other = await ensureDevelopmentCertificates(join(folder, 'forged'), NOW)
    const signer = await issueSigningCertificate(other.authority, PERSON, NOW)
    const forged = await signDocument(issued, {
      signer,
      timestampAuthority: authority(),
      fieldName: 'Regio',
      reason: 'x',
      signedAt: NOW,
    })
    expect(await verifySignatures(forged, { trustedRoots: roots() })).toMatchObject([
      { trusted: false, valid: false, reasons: ['not-trusted'] },
    ])
    expect(await verifySignatures(forged)).toMatchObject([{ trusted: null, valid: true }])
  })

  it.each([
    ['nothing', ''],
    ['text', 'geen pdf'],
    ['an unsigned document', null],
  ])('has no signatures when it is %s', async (_, text) => {
    expect(await verifySignatures(text === null ? issued : Buffer.from(text))).toEqual([])
  })
})

describe('signing is refused', () => {
  const request = () => ({
    signer: certificates.region,
    timestampAuthority: authority(),
    fieldName: 'Regio',
    reason: 'x',
    signedAt: NOW,
  })
  const failure = async (attempt: Promise<unknown>) => {
    const error: unknown = await attempt.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SigningError)
    return (error as SigningError).failure
  }

  it('when the field already exists', async () => {
    expect(await failure(signDocument(twice, request()))).toEqual({ kind: 'field-name-taken', fieldName: 'Regio' })
  })

  it('when the document is no PDF', async () => {
    expect(await failure(signDocument(Buffer.from('geen pdf'), request()))).toMatchObject({
      kind: 'document-unreadable',
    })
  })

  it('when no time stamp can be had', async () => {
    const server = await listening((_, response) => response.writeHead(503).end())
    const timestampAuthority = timestampAuthorityAt(addressOf(server))
    expect(await failure(signDocument(issued, { ...request(), timestampAuthority }))).toMatchObject({
      kind: 'timestamp-unavailable',
    })
    server.close()
  })
})

describe('development certificates', () => {
  it('are made once and stay, for their owner only', async () => {
    const again = await ensureDevelopmentCertificates(join(folder, 'certificates'), new Date('2027-01-01T00:00:00Z'))
    expect(again.rootPem).toBe(certificates.rootPem)
    expect(Buffer.compare(again.region.certificate, certificates.region.certificate)).toBe(0)
    for (const file of await readdir(join(folder, 'certificates'))) {
      expect((await stat(join(folder, 'certificates', file))).mode & 0o777).toBe(0o600)
    }
  })

  it('are the same for two processes that start at once', async () => {
    const shared = join(folder, 'shared')
    const [one, other] = await Promise.all([
      ensureDevelopmentCertificates(shared, NOW),
      ensureDevelopmentCertificates(shared, NOW),
    ])
    expect(one.rootPem).toBe(other.rootPem)
    expect((await readdir(folder)).filter((name) => name.startsWith('shared.new'))).toEqual([])
  })

  it('open with their passphrase only', async () => {
    const path = join(folder, 'certificates', 'region.p12')
    const passphrase = await readFile(join(folder, 'certificates', 'passphrase'), 'utf8')
    expect((await signerFromPkcs12(path, passphrase)).keyType).toBe('EC')
    await expect(signerFromPkcs12(path, 'wrong')).rejects.toThrow()
  })

  it.runIf(has.openssl)('are PKCS#12 that openssl reads', async () => {
    const file = (name: string) => readFileSync(join(folder, 'certificates', name))
    const files = { 'region.p12': file('region.p12'), passphrase: file('passphrase') }
    const answer = await askTool(
      'openssl',
      ['pkcs12', '-in', 'region.p12', '-passin', 'file:passphrase', '-nokeys'],
      files,
    )
    expect(answer).toMatchObject({ exitCode: 0, output: expect.stringContaining('Regio (test)') as string })
  })

  it.runIf(has.openssl)('stamp time in tokens that openssl accepts', async () => {
    const digest = Buffer.alloc(32, 7)
    const token = await authority().timestamp(digest, 'SHA-256')
    const files = { 'token.der': token, 'root.pem': Buffer.from(certificates.rootPem) }
    const args = [
      'ts',
      '-verify',
      '-digest',
      digest.toString('hex'),
      '-in',
      'token.der',
      '-token_in',
      '-CAfile',
      'root.pem',
      '-attime',
      '1779271200',
    ]
    expect(await askTool('openssl', args, files)).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('Verification: OK') as string,
    })
  })
})

function byteRanges(pdf: Uint8Array): number[][] {
  const found = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)
  return [...found].map((match) => match.slice(1, 5).map(Number))
}

function signaturesIn(pdf: Uint8Array): { cms: Buffer; content: Buffer }[] {
  return byteRanges(pdf).map(([, firstEnd, secondStart, secondLength]) => ({
    cms: Buffer.from(Buffer.from(pdf.subarray(firstEnd! + 1, secondStart! - 1)).toString('latin1'), 'hex'),
    content: Buffer.concat([pdf.subarray(0, firstEnd), pdf.subarray(secondStart, secondStart! + secondLength!)]),
  }))
}

async function listening(answer: Parameters<typeof createServer>[1]): Promise<Server> {
  const server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
