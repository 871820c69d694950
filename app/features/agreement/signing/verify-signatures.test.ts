import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDevelopmentCertificates } from '#app/features/agreement/signing/development-certificates.server.ts'
import { issueSigningCertificate } from '#app/features/agreement/signing/issue-certificate.server.ts'
import { signDocument } from '#app/features/agreement/signing/pades-signer.server.ts'
import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { SIGNED_AT, byteRanges, signedSample, type SignedSample } from '#test/setup/signed-document.ts'

let sample: SignedSample
beforeAll(async () => {
  sample = await signedSample()
})
afterAll(() => sample.remove())

const lastRange = () => byteRanges(sample.twice).at(-1)!

describe('a signed document that was touched', () => {
  // A byte of the cross-reference table sent a PDF parser into all memory there was; this must end, and quickly.
  it('is never valid again, whichever signed byte changed', async () => {
    const [, length, second, secondLength] = lastRange()
    const covered = fc.oneof(
      fc.integer({ min: 0, max: length - 1 }),
      fc.integer({ min: second, max: second + secondLength - 1 }),
    )
    await fc.assert(
      fc.asyncProperty(covered, fc.integer({ min: 1, max: 255 }), async (position, flip) => {
        const changed = Buffer.from(sample.twice)
        changed[position] = changed[position]! ^ flip
        const checks = await verifySignatures(changed)
        expect(checks.length === 2 && checks.every((check) => check.valid)).toBe(false)
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('tells which signature covered the changed byte', async () => {
    const changed = Buffer.from(sample.twice)
    changed.write('Venra', changed.indexOf('(Venlo)') + 1, 'latin1')
    expect(await verifySignatures(changed)).toMatchObject([
      { fieldName: 'Aanbieder-1', valid: true, reasons: [] },
      { fieldName: 'Regio', valid: false, reasons: ['content-changed'] },
    ])
  })

  it('is noticed when something is hidden in the room of the signature', async () => {
    const changed = Buffer.from(sample.twice)
    changed.write('41', lastRange()[2] - 3, 'latin1')
    expect(await verifySignatures(changed)).toMatchObject([
      { fieldName: 'Aanbieder-1', valid: true },
      { fieldName: 'Regio', valid: false, reasons: ['range-does-not-cover-prefix'] },
    ])
  })

  it('is noticed when something is added after the last signature', async () => {
    const checks = await verifySignatures(Buffer.concat([sample.twice, Buffer.from('\n% extra\n')]))
    expect(checks.map((check) => check.coversWholeFile)).toEqual([false, false])
  })

  it('is noticed when a range leaves out more than the signature', async () => {
    const text = Buffer.from(sample.once).toString('latin1')
    const [[, length]] = byteRanges(sample.once) as [[number, number, number, number]]
    const widened = text.replace(`[0 ${length} `, `[0 ${length - 1} `)
    expect(await verifySignatures(Buffer.from(widened, 'latin1'))).toMatchObject([
      { valid: false, reasons: ['range-does-not-cover-prefix'] },
    ])
  })

  it('is not trusted when another authority made the signature', async () => {
    const other = await ensureDevelopmentCertificates(join(sample.folder, 'forged'), SIGNED_AT)
    const forged = await signDocument(sample.issued, {
      signer: await issueSigningCertificate(
        other.authority,
        { commonName: 'Regio (test)', organisation: 'X' },
        SIGNED_AT,
      ),
      timestampAuthority: sample.timestampAuthority,
      fieldName: 'Regio',
      reason: 'Ondertekening',
      signedAt: SIGNED_AT,
    })
    expect(await verifySignatures(forged, { trustedRoots: sample.roots })).toMatchObject([
      { trusted: false, valid: false, reasons: ['not-trusted'] },
    ])
    expect(await verifySignatures(forged)).toMatchObject([{ trusted: null, valid: true }])
  })
})

describe('a file without signatures', () => {
  it.each([
    ['nothing', ''],
    ['text', 'geen pdf'],
    ['an empty range', '/ByteRange [0 0 0'],
  ])('has none: %s', async (_, text) => {
    expect(await verifySignatures(Buffer.from(text))).toEqual([])
  })

  it('has none: an unsigned document', async () => {
    expect(await verifySignatures(sample.issued)).toEqual([])
  })

  it('never throws, whatever it holds', async () => {
    const hostile = fc.array(
      fc.constantFrom(
        '%PDF-1.7\n',
        '/ByteRange [0 20 40 10]',
        '/Contents <',
        '3080',
        'FF',
        '00>',
        '1 0 obj',
        '/V 1 0 R',
        '/T (',
        '%%EOF\n',
      ),
      { maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (parts) => {
        const checks = await verifySignatures(Buffer.from(parts.join('')))
        expect(checks.filter((check) => check.valid)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('is one unreadable signature when it claims thousands', async () => {
    const claims = Array.from({ length: 50_000 }, (_, index) => `/ByteRange [0 ${index} 9 9]`).join('\n')
    expect(await verifySignatures(Buffer.from(claims))).toMatchObject([{ valid: false, reasons: ['unreadable'] }])
  })
})
