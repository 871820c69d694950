import { createHash, verify, X509Certificate, type KeyObject } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { DIGEST_BY_IDENTIFIER } from '#app/features/agreement/signing/digest-algorithms.ts'
import type { SignatureFlaw } from '#app/features/agreement/signing/document-signer.ts'

const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14'
const RSA_PSS = '1.2.840.113549.1.1.10'

/** A CMS signature taken apart: who, what over, and what is wrong with it. */
export type CmsCheck = {
  signer: X509Certificate | null
  certificates: X509Certificate[]
  statedTime: Date | null
  signature: Uint8Array
  timeStampToken: Uint8Array | null
  /** What the structure itself carries; a time-stamp token carries its statement here. */
  content: Uint8Array | null
  flaws: SignatureFlaw[]
}

/**
 * Checks one CMS signature (RFC 5652) with one signer: digest of the content, signature over the signed attributes,
 * and that the certificate is the one the signer bound (signing-certificate-v2, RFC 5035). Does not judge trust.
 * `detached` is the content when it is not inside. Errors: throws when the structure cannot be read.
 */
export function checkCms(cms: Uint8Array, detached: Uint8Array | null): CmsCheck {
  const container = pkijs.ContentInfo.fromBER(buffer(cms))
  const data = new pkijs.SignedData({ schema: container.content })
  const info = data.signerInfos[0]
  if (!info || data.signerInfos.length !== 1) throw new Error('A signature must have exactly one signer.')
  const content = detached ?? contentOf(data)
  const certificates = (data.certificates ?? []).filter((item) => item instanceof pkijs.Certificate).map(certificateOf)
  const signer = certificates.find((_, index) => isSigner(data, info, index)) ?? null
  const attributes = info.signedAttrs?.attributes ?? []
  return {
    signer,
    certificates,
    statedTime: timeIn(attributes),
    signature: new Uint8Array(info.signature.valueBlock.valueHexView),
    timeStampToken: tokenIn(info.unsignedAttrs?.attributes ?? []),
    content,
    flaws: flawsOf({ info, attributes, content, signer }),
  }
}

type Parts = {
  info: pkijs.SignerInfo
  attributes: pkijs.Attribute[]
  content: Uint8Array | null
  signer: X509Certificate | null
}

function flawsOf({ info, attributes, content, signer }: Parts): SignatureFlaw[] {
  const hash = DIGEST_BY_IDENTIFIER[info.digestAlgorithm.algorithmId]
  if (!hash) return ['unknown-algorithm']
  const flaws: SignatureFlaw[] = []
  if (!content || !equal(octetsIn(attributes, MESSAGE_DIGEST), digest(hash, content))) flaws.push('content-changed')
  if (!signer || !signatureHolds(info, hash, signer.publicKey)) flaws.push('signature-mismatch')
  if (!signer || !bindsCertificate(attributes, signer)) flaws.push('certificate-not-bound')
  return flaws
}

function signatureHolds(info: pkijs.SignerInfo, hash: string, publicKey: KeyObject): boolean {
  const attributes = info.signedAttrs?.encodedValue
  if (!attributes || info.signatureAlgorithm.algorithmId === RSA_PSS) return false
  const signature = new Uint8Array(info.signature.valueBlock.valueHexView)
  return verify(hash, new Uint8Array(attributes), { key: publicKey, dsaEncoding: 'der' }, signature)
}

/** SigningCertificateV2 starts with ESSCertIDv2: an optional algorithm, then the hash of the certificate. */
function bindsCertificate(attributes: pkijs.Attribute[], signer: X509Certificate): boolean {
  const value = valueOf(attributes, SIGNING_CERTIFICATE_V2)
  const reference = children(children(children(value)[0])[0])
  const named = reference.find((part) => part.idBlock.tagNumber === 4)
  const algorithm = reference.find((part) => part.idBlock.tagNumber === 16 && reference.indexOf(part) === 0)
  const hash = algorithm ? DIGEST_BY_IDENTIFIER[objectIdentifier(children(algorithm)[0])] : 'sha256'
  return hash !== undefined && equal(octets(named), digest(hash, signer.raw))
}

function isSigner(data: pkijs.SignedData, info: pkijs.SignerInfo, index: number): boolean {
  const candidates = (data.certificates ?? []).filter((item) => item instanceof pkijs.Certificate)
  const certificate = candidates[index]
  if (!certificate || !(info.sid instanceof pkijs.IssuerAndSerialNumber)) return false
  return certificate.issuer.isEqual(info.sid.issuer) && certificate.serialNumber.isEqual(info.sid.serialNumber)
}

function contentOf(data: pkijs.SignedData): Uint8Array | null {
  const inside = data.encapContentInfo.eContent
  return inside ? new Uint8Array(inside.getValue()) : null
}

function timeIn(attributes: pkijs.Attribute[]): Date | null {
  const value = valueOf(attributes, SIGNING_TIME)
  return value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate() : null
}

function tokenIn(attributes: pkijs.Attribute[]): Uint8Array | null {
  const value = valueOf(attributes, TIME_STAMP_TOKEN)
  return value ? new Uint8Array(value.toBER(false)) : null
}

type Block = { idBlock: { tagNumber: number }; toBER: (sizeOnly?: boolean) => ArrayBuffer; valueBlock: object }

function valueOf(attributes: pkijs.Attribute[], type: string): Block | undefined {
  const found = attributes.filter((attribute) => attribute.type === type)
  return found.length === 1 ? (found[0]?.values[0] as Block | undefined) : undefined
}

function children(block: Block | undefined): Block[] {
  return block && 'value' in block.valueBlock && Array.isArray(block.valueBlock.value)
    ? (block.valueBlock.value as Block[])
    : []
}

function octets(block: Block | undefined): Uint8Array | null {
  if (!block || !('valueHexView' in block.valueBlock)) return null
  return new Uint8Array(block.valueBlock.valueHexView as Uint8Array)
}

const objectIdentifier = (block: Block | undefined): string =>
  block instanceof asn1js.ObjectIdentifier ? block.getValue() : ''
const octetsIn = (attributes: pkijs.Attribute[], type: string): Uint8Array | null => octets(valueOf(attributes, type))
const certificateOf = (item: pkijs.Certificate): X509Certificate =>
  new X509Certificate(Buffer.from(item.toSchema().toBER(false)))
const digest = (hash: string, data: Uint8Array): Uint8Array => createHash(hash).update(data).digest()
const equal = (one: Uint8Array | null, other: Uint8Array): boolean => one !== null && Buffer.compare(one, other) === 0
const buffer = (view: Uint8Array): ArrayBuffer => new Uint8Array(view).buffer
