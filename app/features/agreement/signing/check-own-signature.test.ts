import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkOwnSignature, type OwnSignatureFlaw } from '#app/features/agreement/signing/check-own-signature.server.ts'
import { signDocument } from '#app/features/agreement/signing/pades-signer.server.ts'
import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { hasTool } from '#test/setup/pdf-tools.ts'
import {
  dictionary,
  opensslIdentity,
  pdfsigOf,
  replaced,
  signElsewhere,
  type OpensslIdentity,
  type SigningUpdate,
} from '#test/setup/signed-elsewhere.ts'
import { signedSample, type SignedSample } from '#test/setup/signed-document.ts'

const openssl = await hasTool('openssl')
const pdfsig = await hasTool('pdfsig')
const DAY = 86_400_000

let sample: SignedSample
let identity: OpensslIdentity
let now: Date
beforeAll(async () => {
  sample = await signedSample()
  if (openssl) identity = await opensslIdentity('/C=NL/GN=Łukasz/SN=Şahin/CN=Ł. Şahin')
  // A little later than the certificates that the tests make on the way.
  now = new Date(performance.timeOrigin + performance.now() + DAY)
})
afterAll(() => sample.remove())

const terms = () => ({
  trustedRoots: sample.roots,
  at: now,
  person: 'Łukasz Şahin',
  organisation: { name: 'Zorg Thuis B.V.', kvkNumber: '01234567' },
})
const check = (file: Uint8Array, change: object = {}) =>
  checkOwnSignature(sample.issued, file, { ...terms(), ...change })
const flawsOf = async (file: Uint8Array, change: object = {}): Promise<readonly OwnSignatureFlaw[]> => {
  const answer = await check(file, change)
  return answer.accepted ? [] : answer.reasons
}
const sign = (change?: (update: SigningUpdate) => void) => signElsewhere(sample.issued, identity, change)

describe.runIf(openssl)('a document signed by another program', () => {
  it('is accepted, and is an electronic signature while its issuer is not trusted', async () => {
    const file = await sign()
    expect(await check(file)).toMatchObject({
      accepted: true,
      check: { signerName: 'Ł. Şahin', trusted: false, weight: 'electronic', coversWholeFile: true },
    })
    if (pdfsig) expect(await pdfsigOf(file)).toContain('Signature is Valid')
  })

  it('is an advanced signature when its issuer is trusted and it names the person', async () => {
    const { X509Certificate } = await import('node:crypto')
    const trustedRoots = [...sample.roots, new X509Certificate(identity['certificate.pem'])]
    expect(await check(await sign(), { trustedRoots })).toMatchObject({ accepted: true, check: { weight: 'advanced' } })
  })

  it('can be signed by a colleague and then by the region, and all stay valid', async () => {
    const once = await sign()
    const colleague = await opensslIdentity('/C=NL/O=Zorg Thuis B.V./CN=Zegel', { bits: 2048 })
    const twice = await signElsewhere(once, colleague)
    expect((await checkOwnSignature(once, twice, terms())).accepted).toBe(true)
    const region = await signDocument(twice, {
      signer: sample.certificates.region,
      timestampAuthority: sample.timestampAuthority,
      fieldName: 'Regio',
      reason: 'Ondertekening',
      signedAt: now,
    })
    expect(Buffer.compare(region.subarray(0, twice.length), twice)).toBe(0)
    expect((await verifySignatures(region)).map(({ valid }) => valid)).toEqual([true, true, true])
    if (pdfsig) expect((await pdfsigOf(region)).match(/Signature is Valid/g)).toHaveLength(3)
  })

  it('may show the signature in an empty place, never over text', async () => {
    const at = (box: string) =>
      sign(({ objects, numbers: { field } }) => {
        objects.set(field, String(objects.get(field)).replace('/Rect [0 0 0 0]', `/Rect [${box}]`))
      })
    expect(await flawsOf(await at('5 5 60 20'))).toEqual([])
    expect(await flawsOf(await at('60 300 500 700'))).toEqual(['covers-text'])
  })
})

describe.runIf(openssl)('is refused with its reason', () => {
  const rewritten = (number: number, key: string, text: string) => (update: SigningUpdate) => {
    update.objects.set(number, replaced(dictionary(update.before, number), key, text))
  }
  const withKey = (text: string, which: 'field' | 'signature' | 'catalog' | 'page') => (update: SigningUpdate) => {
    const number = update.numbers[which]
    update.objects.set(number, String(update.objects.get(number)).replace('<<', `<< ${text}`))
  }
  const HOSTILE: [string, (update: SigningUpdate) => void, OwnSignatureFlaw][] = [
    ['a page with other contents', withKey('/Rotate 180', 'page'), 'page-changed'],
    [
      'the contents of a page written anew',
      (update) => {
        const contents = dictionary(update.before, update.numbers.page).entries.get('Contents')
        update.objects.set((contents as { number: number }).number, '<< /Length 0 >>\nstream\n\nendstream')
      },
      'other-change',
    ],
    [
      'a text laid over a page',
      (update) => {
        const { next, page } = update.numbers
        update.objects.set(next, '<< /Type /Annot /Subtype /FreeText /Rect [0 0 200 200] /Contents (nul euro) >>')
        update.objects.set(page, String(update.objects.get(page)).replace(/\] >>$/, ` ${String(next)} 0 R] >>`))
      },
      'annotation-added',
    ],
    ['an action when it opens', withKey('/OpenAction << /S /JavaScript /JS (x) >>', 'catalog'), 'other-change'],
    ['an action at the signature', withKey('/A << /S /URI /URI (https://x) >>', 'field'), 'action-added'],
    ['a signature that locks', withKey('/Reference [<< /TransformMethod /DocMDP >>]', 'signature'), 'certified'],
    [
      'a second table that some readers use',
      (update) => {
        update.trailer.push('/XRefStm 12')
      },
      'update-unreadable',
    ],
    [
      'another catalogue',
      (update) => {
        update.trailer[0] = `/Root ${String(update.numbers.field)} 0 R`
      },
      'update-unreadable',
    ],
    [
      'two fields for a signature',
      (update) => {
        const { next, catalog, field } = update.numbers
        update.objects.set(next, String(update.objects.get(field)))
        update.objects.set(
          catalog,
          String(update.objects.get(catalog)).replace('] /SigFlags', ` ${String(next)} 0 R] /SigFlags`),
        )
      },
      'several-signatures',
    ],
  ]
  it.each(HOSTILE)('%s', async (_, change, flaw) => {
    expect(await flawsOf(await sign(change))).toContain(flaw)
  })

  it('a page that points to other contents', async () => {
    const file = await sign((update) => {
      rewritten(update.numbers.page, 'Contents', '1 0 R')(update)
    })
    expect(await flawsOf(file)).toContain('page-changed')
  })

  it('a document that is not ours, or is ours with a byte changed', async () => {
    const changed = await sign()
    changed[1000] = changed[1000]! ^ 1
    expect(await flawsOf(changed)).toEqual(['not-what-we-issued'])
    expect(await flawsOf(Buffer.from('%PDF-1.7'))).toEqual(['not-what-we-issued'])
    expect(await flawsOf(sample.issued)).toEqual(['nothing-added'])
    expect(await flawsOf(sample.once.subarray(0, sample.issued.length + 10))).toContain('no-new-signature')
  })

  it('a signature over a part of the file, or with something added after it', async () => {
    const file = await sign()
    const text = file.toString('latin1')
    const shorter = (digits: string) => String(Number(digits) - 7).padStart(digits.length)
    const last = /(\d+)\]/.exec(text.slice(text.lastIndexOf('/ByteRange [')))?.[1] ?? ''
    const part = Buffer.from(text.replace(`${last}]`, `${shorter(last)}]`), 'latin1')
    expect(await flawsOf(part)).toContain('range-does-not-cover-prefix')
    expect(await flawsOf(Buffer.concat([file, Buffer.from('\n% meer')]))).toEqual(
      expect.arrayContaining(['added-after-signature', 'update-unreadable']),
    )
  })

  it('two signatures at once', async () => {
    const twice = await signElsewhere(await sign(), identity)
    expect(await flawsOf(twice)).toContain('several-new-signatures')
  })

  it('a certificate that expired, is not in its term yet, has a short key or names somebody else', async () => {
    const file = await sign()
    expect(await flawsOf(file, { at: new Date(now.getTime() + 800 * DAY) })).toEqual(['certificate-not-in-term'])
    expect(await flawsOf(file, { at: new Date(now.getTime() - 800 * DAY) })).toEqual(['certificate-not-in-term'])
    expect(await flawsOf(file, { person: 'Iemand Anders' })).toEqual(['certificate-names-other'])
    const weak = await signElsewhere(sample.issued, await opensslIdentity('/CN=Zorg Thuis B.V.', { bits: 1024 }))
    expect(await flawsOf(weak)).toEqual(['certificate-key-weak'])
  })

  it('whatever single byte of the update changed', async () => {
    const file = await sign()
    const length = file.length - sample.issued.length
    for (let step = 0; step < 60; step += 1) {
      const changed = Buffer.from(file)
      const place = sample.issued.length + Math.floor((step / 60) * length)
      changed[place] = changed[place]! ^ 0x11
      expect((await check(changed)).accepted, `byte ${String(place)}`).toBe(false)
    }
  })
})
