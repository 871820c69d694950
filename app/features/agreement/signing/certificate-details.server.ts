import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { CertificateDetails } from './signature-weight.ts'

const QC_STATEMENTS = '1.3.6.1.5.5.7.1.3'
const QC_COMPLIANCE = '0.4.0.1862.1.1'
const QC_DEVICE = '0.4.0.1862.1.4'
const QC_TYPE = '0.4.0.1862.1.6'
const TYPES: Record<string, 'signature' | 'seal' | 'website'> = {
  '0.4.0.1862.1.6.1': 'signature',
  '0.4.0.1862.1.6.2': 'seal',
  '0.4.0.1862.1.6.3': 'website',
}
/** Attributes of a name by which a certificate names a natural person (ETSI EN 319 412-2, 4.2.4). */
const PERSON = new Set(['2.5.4.42', '2.5.4.4'])

/** Reads the qualified-certificate statements and the kind of subject. A certificate without them says nothing. */
export function certificateDetails(der: Uint8Array): CertificateDetails {
  const certificate = pkijs.Certificate.fromBER(new Uint8Array(der).buffer)
  const extension = certificate.extensions?.find((one) => one.extnID === QC_STATEMENTS)
  const statements = extension ? statementsIn(new Uint8Array(extension.extnValue.valueBlock.valueHexView)) : new Map()
  const qualified = statements.has(QC_COMPLIANCE)
  const named = ((statements.get(QC_TYPE) ?? []) as string[]).flatMap((identifier) => TYPES[identifier] ?? [])
  return {
    qualified,
    inDevice: statements.has(QC_DEVICE),
    purposes: qualified && named.length === 0 ? ['signature'] : named,
    namesPerson: certificate.subject.typesAndValues.some(({ type }) => PERSON.has(type)),
  }
}

/** Each statement with the object identifiers that it lists. */
function statementsIn(value: Uint8Array): Map<string, string[]> {
  const { result } = asn1js.fromBER(new Uint8Array(value).buffer)
  const found = new Map<string, string[]>()
  for (const statement of itemsOf(result)) {
    const [identifier, information] = itemsOf(statement)
    if (identifier instanceof asn1js.ObjectIdentifier) {
      const listed = itemsOf(information).filter((one) => one instanceof asn1js.ObjectIdentifier)
      found.set(
        identifier.getValue(),
        listed.map((one) => one.getValue()),
      )
    }
  }
  return found
}

const itemsOf = (block: asn1js.AsnType | undefined): asn1js.AsnType[] =>
  block instanceof asn1js.Sequence ? block.valueBlock.value : []
