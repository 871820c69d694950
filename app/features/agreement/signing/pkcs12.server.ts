import { fromBER } from 'asn1js'
import * as pkijs from 'pkijs'

/** A key with its certificate and the certificates above it, all in DER. */
export type KeyWithCertificate = { privateKey: CryptoKey; certificate: Uint8Array; chain: Uint8Array[] }

const SHROUDED_KEY_BAG = '1.2.840.113549.1.12.10.1.2'
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3'
const ITERATIONS = 10_000
const PASSWORD_INTEGRITY = 0
const NO_PRIVACY = 0

/** Packs a key and its certificates as PKCS#12 (RFC 7292), key under AES-256 and the whole under an HMAC. */
export async function writePkcs12(content: KeyWithCertificate, password: string): Promise<Uint8Array> {
  const passwordBytes = bytesOf(new TextEncoder().encode(password))
  const keyBag = new pkijs.PKCS8ShroudedKeyBag({ parsedValue: await privateKeyInfo(content.privateKey) })
  await keyBag.makeInternalValues({
    password: passwordBytes,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: crypto.getRandomValues(new Uint8Array(16)) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: ITERATIONS,
  })
  const safe = new pkijs.AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        unencrypted([new pkijs.SafeBag({ bagId: SHROUDED_KEY_BAG, bagValue: keyBag })]),
        unencrypted([content.certificate, ...content.chain].map(certificateBag)),
      ],
    },
  })
  await safe.makeInternalValues({ safeContents: [{}, {}] })
  const pfx = new pkijs.PFX({ parsedValue: { integrityMode: PASSWORD_INTEGRITY, authenticatedSafe: safe } })
  await pfx.makeInternalValues({
    password: passwordBytes,
    iterations: ITERATIONS,
    pbkdf2HashAlgorithm: 'SHA-256',
    hmacHashAlgorithm: 'SHA-256',
  })
  return new Uint8Array(pfx.toSchema().toBER(false))
}

async function privateKeyInfo(key: CryptoKey): Promise<pkijs.PrivateKeyInfo> {
  return pkijs.PrivateKeyInfo.fromBER(await crypto.subtle.exportKey('pkcs8', key))
}

function certificateBag(der: Uint8Array): pkijs.SafeBag {
  const certificate = new pkijs.Certificate({ schema: fromBER(bytesOf(der)).result })
  return new pkijs.SafeBag({ bagId: CERTIFICATE_BAG, bagValue: new pkijs.CertBag({ parsedValue: certificate }) })
}

function unencrypted(safeBags: pkijs.SafeBag[]): { privacyMode: number; value: pkijs.SafeContents } {
  return { privacyMode: NO_PRIVACY, value: new pkijs.SafeContents({ safeBags }) }
}

function bytesOf(view: Uint8Array): ArrayBuffer {
  return new Uint8Array(view).buffer
}
