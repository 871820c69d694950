import { X509Certificate } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derSignature } from '#app/features/agreement/signing/ecdsa-signature.ts'
import { signDocument } from '#app/features/agreement/signing/pades-signer.server.ts'
import { remoteSigner, type RemoteKey } from '#app/features/agreement/signing/remote-signer.server.ts'
import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { hasTool, toolFile } from '#test/setup/pdf-tools.ts'
import { opensslIdentity, pdfsigOf, type OpensslIdentity } from '#test/setup/signed-elsewhere.ts'
import { SIGNED_AT, signedSample, type SignedSample } from '#test/setup/signed-document.ts'

const [openssl, pdfsig] = [await hasTool('openssl'), await hasTool('pdfsig')]

/** A service as the CSC interface describes it, over real HTTP: keeps the key, gives one signature per permission. */
class Service {
  readonly permitted = new Map<string, string>()
  plain = false
  private readonly server: Server
  private readonly identity: OpensslIdentity
  constructor(identity: OpensslIdentity) {
    this.identity = identity
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => response.writeHead(status).end(JSON.stringify(body)))
    })
  }

  async start(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready))
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/csc/v2`
  }

  stop = () => this.server.close()

  private async answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
    const text = await textOf(request)
    const path = (request.url ?? '').replace('/csc/v2/', '')
    if (path === 'oauth2/token') {
      const right = new URLSearchParams(text).get('client_secret') === 'geheim'
      return right ? { status: 200, body: { access_token: 'toegang' } } : { status: 401, body: {} }
    }
    const asked = JSON.parse(text) as Record<string, unknown>
    if (request.headers.authorization !== 'Bearer toegang' || asked.credentialID !== 'regio-1')
      return { status: 400, body: { error: 'invalid_request' } }
    return this.do(path, asked)
  }

  private async do(path: string, asked: Record<string, unknown>): Promise<{ status: number; body: object }> {
    const hash = (asked.hashes as string[] | undefined)?.[0] ?? ''
    if (path === 'credentials/info') {
      const { raw } = new X509Certificate(this.identity['certificate.pem'])
      return { status: 200, body: { key: { status: 'enabled' }, cert: { certificates: [raw.toString('base64')] } } }
    }
    if (path === 'credentials/authorize') {
      const sad = `sad-${String(this.permitted.size)}`
      this.permitted.set(sad, hash)
      return { status: 200, body: { SAD: sad } }
    }
    const sad = String(asked.SAD)
    if (this.permitted.get(sad) !== hash) return { status: 400, body: { error: 'invalid_sad' } }
    this.permitted.set(sad, 'gebruikt')
    return {
      status: 200,
      body: { signatures: [(await this.signHash(Buffer.from(hash, 'base64'))).toString('base64')] },
    }
  }

  /** Node signs no bare hash with ECDSA; openssl does. */
  private async signHash(hash: Buffer): Promise<Buffer> {
    const args = ['pkeyutl', '-sign', '-inkey', 'key.pem', '-in', 'hash', '-out', 'signature']
    const der = await toolFile('openssl', args, { files: { ...this.identity, hash }, result: 'signature' })
    return this.plain ? plainNumbers(der) : der
  }
}

/** The two numbers of a signature side by side, each 32 bytes. */
function plainNumbers(der: Buffer): Buffer {
  const first = 4 + (der[3] ?? 0)
  const numbers = [der.subarray(4, first), der.subarray(first + 2)]
  return Buffer.concat(numbers.map((one) => Buffer.concat([Buffer.alloc(32), one]).subarray(-32)))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

let sample: SignedSample
let service: Service
let key: RemoteKey
beforeAll(async () => {
  sample = await signedSample()
  if (!openssl) return
  service = new Service(await opensslIdentity('/C=NL/O=MGR Limburg-Noord/CN=Zegel'))
  key = {
    url: await service.start(),
    clientId: 'openhuis',
    clientSecret: 'geheim',
    credentialId: 'regio-1',
    pin: '1234',
  }
}, 30_000)
afterAll(async () => {
  if (openssl) service.stop()
  await sample.remove()
})

const sign = async () =>
  signDocument(sample.issued, {
    signer: await remoteSigner(key),
    timestampAuthority: sample.timestampAuthority,
    fieldName: 'Regio',
    reason: 'Ondertekening',
    signedAt: SIGNED_AT,
  })

describe.runIf(openssl)('a key at a remote service', () => {
  it.each([false, true])(
    'signs as well as a key in a file, however it writes its numbers (plain: %s)',
    async (plain) => {
      service.plain = plain
      const signed = await sign()
      expect(await verifySignatures(signed)).toMatchObject([{ valid: true, timestamped: true, signerName: 'Zegel' }])
      if (pdfsig) expect(await pdfsigOf(signed)).toContain('Signature is Valid')
      expect([...service.permitted.values()].at(-1)).toBe('gebruikt')
    },
  )

  it('is not used without TLS, nor with a wrong secret or an unknown key', async () => {
    await expect(remoteSigner({ ...key, url: 'http://sign.example/csc/v2' })).rejects.toThrow('https')
    await expect(remoteSigner({ ...key, clientSecret: 'fout' })).rejects.toThrow('401')
    await expect(remoteSigner({ ...key, credentialId: 'ander' })).rejects.toThrow('400')
  })
})

describe('an ECDSA signature', () => {
  it('is the same whichever way a service writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (plain) => {
        const der = derSignature(plain)
        expect(der[0]).toBe(0x30)
        expect(der[1]).toBe(der.length - 2)
        expect(derSignature(der)).toEqual(der)
      }),
    )
    expect(() => derSignature(new Uint8Array(10))).toThrow()
  })
})
