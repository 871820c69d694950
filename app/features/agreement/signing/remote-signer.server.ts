import { createHash, X509Certificate } from 'node:crypto'
import type { DigestAlgorithm, Signer } from '@libpdf/core'
import { z } from 'zod'
import { derSignature } from '#app/features/agreement/signing/ecdsa-signature.ts'

/**
 * A key that never leaves the service or the hardware that holds it: the remote signing interface of the Cloud Signature
 * Consortium (CSC API 2.0), which trust services and HSM gateways offer.
 */
export type RemoteKey = {
  /** Where the service answers, up to and including its version: `https://sign.example/csc/v2`. */
  url: string
  clientId: string
  clientSecret: string
  /** Which of the keys at the service. */
  credentialId: string
  /** Asked by some services before each signature. */
  pin?: string | undefined
}

const TIMEOUT_MS = 10_000
const HASH: Record<DigestAlgorithm, { name: string; identifier: string }> = {
  'SHA-256': { name: 'sha256', identifier: '2.16.840.1.101.3.4.2.1' },
  'SHA-384': { name: 'sha384', identifier: '2.16.840.1.101.3.4.2.2' },
  'SHA-512': { name: 'sha512', identifier: '2.16.840.1.101.3.4.2.3' },
}
const SIGN_RSA = '1.2.840.113549.1.1.1'
const SIGN_ECDSA: Record<DigestAlgorithm, string> = {
  'SHA-256': '1.2.840.10045.4.3.2',
  'SHA-384': '1.2.840.10045.4.3.3',
  'SHA-512': '1.2.840.10045.4.3.4',
}

const tokenAnswer = z.object({ access_token: z.string().min(1) })
const credentialAnswer = z.object({
  key: z.object({ status: z.literal('enabled') }),
  cert: z.object({ certificates: z.array(z.base64()).min(1) }),
})
const authorizeAnswer = z.object({ SAD: z.string().min(1) })
const signAnswer = z.object({ signatures: z.array(z.base64()).length(1) })

/**
 * A signer for one key at a remote service. Asks the certificate first, and permission for each hash apart. Errors: a
 * service that is not reached over TLS, is silent for ten seconds, refuses, or answers something else.
 */
export async function remoteSigner(key: RemoteKey): Promise<Signer> {
  const service = serviceOf(key)
  const { cert } = await service.ask('credentials/info', { certificates: 'chain' }, credentialAnswer)
  const [certificate = new Uint8Array(), ...chain] = cert.certificates.map(
    (text) => new Uint8Array(Buffer.from(text, 'base64')),
  )
  const { publicKey } = new X509Certificate(certificate)
  const elliptic = publicKey.asymmetricKeyType === 'ec'
  return {
    certificate,
    certificateChain: chain,
    keyType: elliptic ? 'EC' : 'RSA',
    signatureAlgorithm: elliptic ? 'ECDSA' : 'RSASSA-PKCS1-v1_5',
    async sign(data, algorithm) {
      const hash = HASH[algorithm]
      const hashes = [createHash(hash.name).update(data).digest('base64')]
      const order = { hashes, hashAlgorithmOID: hash.identifier }
      const authData = key.pin === undefined ? {} : { authData: [{ id: 'PIN', value: key.pin }] }
      const { SAD } = await service.ask(
        'credentials/authorize',
        { ...order, ...authData, numSignatures: 1 },
        authorizeAnswer,
      )
      const signAlgo = elliptic ? SIGN_ECDSA[algorithm] : SIGN_RSA
      const { signatures } = await service.ask('signatures/signHash', { ...order, SAD, signAlgo }, signAnswer)
      const signature = new Uint8Array(Buffer.from(signatures[0] ?? '', 'base64'))
      return elliptic ? derSignature(signature) : signature
    },
  }
}

function serviceOf({ url, clientId, clientSecret, credentialId }: RemoteKey) {
  const base = safeBase(url)
  let token: Promise<string> | undefined
  const login = async (): Promise<string> => {
    const credentials = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
    const answer = await fetch(`${base}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({ ...credentials, scope: 'service' }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return tokenAnswer.parse(await bodyOf(answer)).access_token
  }
  return {
    async ask<Answer>(path: string, content: object, schema: z.ZodType<Answer>): Promise<Answer> {
      token ??= login()
      const answer = await fetch(`${base}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await token}` },
        body: JSON.stringify({ credentialID: credentialId, ...content }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      return schema.parse(await bodyOf(answer))
    },
  }
}

/** What a service says about a refusal can hold what was sent, so only its code is passed on. */
async function bodyOf(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`the signing service answered ${String(answer.status)}`)
  return answer.json()
}

/** Secrets and hashes travel over TLS only, but for a service on this very machine. */
function safeBase(url: string): string {
  const { protocol, hostname } = new URL(url)
  const here = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  if (protocol !== 'https:' && !here) throw new Error('the signing service must be reached over https')
  return url.replace(/\/+$/, '')
}
