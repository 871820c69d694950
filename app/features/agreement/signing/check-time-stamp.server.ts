import { createHash, type X509Certificate } from 'node:crypto'
import * as pkijs from 'pkijs'
import { checkCms } from '#app/features/agreement/signing/check-cms.server.ts'
import { DIGEST_BY_IDENTIFIER } from '#app/features/agreement/signing/digest-algorithms.ts'

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/** A proven moment, and the certificates of the authority that proves it. */
export type ProvenTime = { at: Date; authority: X509Certificate; certificates: X509Certificate[] }

/**
 * Checks an RFC 3161 token: rightly signed by a time-stamping certificate, and over this very signature value.
 * Returns null when it proves nothing. Does not judge trust.
 */
export function checkTimeStamp(token: Uint8Array, signature: Uint8Array): ProvenTime | null {
  const cms = checkCms(token, null)
  if (cms.flaws.length > 0 || !cms.signer || !cms.content) return null
  const usages = cms.signer.keyUsage as string[] | undefined // absent when the certificate names no usage
  if (!usages?.includes(TIME_STAMPING)) return null
  const info = pkijs.TSTInfo.fromBER(new Uint8Array(cms.content).buffer)
  const hash = DIGEST_BY_IDENTIFIER[info.messageImprint.hashAlgorithm.algorithmId]
  if (!hash) return null
  const stamped = Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView)
  if (!stamped.equals(createHash(hash).update(signature).digest())) return null
  return { at: info.genTime, authority: cms.signer, certificates: cms.certificates }
}
