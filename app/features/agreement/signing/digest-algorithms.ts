/** Digests that signatures here may use, by their ASN.1 object identifier; SHA-1 and MD5 are refused by absence. */
export const DIGEST_BY_IDENTIFIER: Record<string, 'sha256' | 'sha384' | 'sha512'> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
