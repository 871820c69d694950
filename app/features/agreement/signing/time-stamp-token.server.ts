import { createHash, randomBytes } from 'node:crypto'
import type { DigestAlgorithm, Signer, TimestampAuthority } from '@libpdf/core'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'

const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const SIGNED_DATA = '1.2.840.113549.1.7.2'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const SHA_256 = '2.16.840.1.101.3.4.2.1'
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
/** Our own policy mark; of the arc for documentation, since this authority vouches for nobody. */
const DEVELOPMENT_POLICY = '2.999.1'

const DIGESTS: Record<DigestAlgorithm, string> = {
  'SHA-256': SHA_256,
  'SHA-384': '2.16.840.1.101.3.4.2.2',
  'SHA-512': '2.16.840.1.101.3.4.2.3',
}

/**
 * A time-stamp authority in this process (RFC 3161 tokens, ESSCertIDv2 of RFC 5816). It proves only what our own
 * clock said: for development. `signer` must hold a P-256 key with a time-stamping certificate.
 */
export function localTimestampAuthority(signer: Signer, clock: () => Date): TimestampAuthority {
  return { timestamp: (digest, algorithm) => timeStampToken(signer, { digest, algorithm, at: clock() }) }
}

type Imprint = { digest: Uint8Array; algorithm: DigestAlgorithm; at: Date }

async function timeStampToken(signer: Signer, imprint: Imprint): Promise<Uint8Array> {
  const info = timeStampInfo(imprint)
  const certificate = certificateFrom(signer.certificate)
  const attributes = signedAttributes(info, signer.certificate)
  const signature = await signer.sign(asSet(attributes), 'SHA-256')
  const signedData = new pkijs.SignedData({
    version: 3,
    digestAlgorithms: [new pkijs.AlgorithmIdentifier({ algorithmId: SHA_256 })],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({
      eContentType: TST_INFO,
      eContent: new asn1js.OctetString({ valueHex: buffer(info) }),
    }),
    certificates: [certificate, ...(signer.certificateChain ?? []).map(certificateFrom)],
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA_256 }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA256 }),
        signature: new asn1js.OctetString({ valueHex: buffer(signature) }),
      }),
    ],
  })
  const token = new pkijs.ContentInfo({ contentType: SIGNED_DATA, content: signedData.toSchema(true) })
  return new Uint8Array(token.toSchema().toBER(false))
}

function timeStampInfo({ digest, algorithm, at }: Imprint): Uint8Array {
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: DEVELOPMENT_POLICY,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: DIGESTS[algorithm] }),
      hashedMessage: new asn1js.OctetString({ valueHex: buffer(digest) }),
    }),
    serialNumber: new asn1js.Integer({ valueHex: buffer(positive(randomBytes(12))) }),
    genTime: at,
    accuracy: new pkijs.Accuracy({ seconds: 1 }),
  })
  return new Uint8Array(info.toSchema().toBER(false))
}

/** In the order DER wants for a SET, so that every verifier hashes the same bytes. */
function signedAttributes(info: Uint8Array, certificate: Uint8Array): pkijs.Attribute[] {
  const attributes = [
    attribute(CONTENT_TYPE, new asn1js.ObjectIdentifier({ value: TST_INFO })),
    attribute(MESSAGE_DIGEST, new asn1js.OctetString({ valueHex: buffer(sha256(info)) })),
    attribute(SIGNING_CERTIFICATE_V2, certificateReference(certificate)),
  ]
  return attributes.sort((one, other) => Buffer.compare(encoded(one), encoded(other)))
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is the default and therefore not named. */
function certificateReference(certificate: Uint8Array): asn1js.Sequence {
  const hash = new asn1js.OctetString({ valueHex: buffer(sha256(certificate)) })
  const reference = new asn1js.Sequence({ value: [hash] })
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [reference] })] })
}

const attribute = (type: string, value: asn1js.AsnType): pkijs.Attribute =>
  new pkijs.Attribute({ type, values: [value] })
const encoded = (one: pkijs.Attribute): Buffer => Buffer.from(one.toSchema().toBER(false))
const asSet = (attributes: pkijs.Attribute[]): Uint8Array =>
  new Uint8Array(new asn1js.Set({ value: attributes.map((one) => one.toSchema()) }).toBER(false))
const certificateFrom = (der: Uint8Array): pkijs.Certificate => pkijs.Certificate.fromBER(buffer(der))
const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest()
const buffer = (view: Uint8Array): ArrayBuffer => new Uint8Array(view).buffer

/** A leading byte from 1 to 127 keeps the integer positive and in its shortest form. */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x01
  return bytes
}
