import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { certificateDetails } from '#app/features/agreement/signing/certificate-details.server.ts'
import { namesOrganisation, namesPerson } from '#app/features/agreement/signing/certificate-subject.ts'
import { signatureWeight, type CertificateDetails } from '#app/features/agreement/signing/signature-weight.ts'
import { hasTool } from '#test/setup/pdf-tools.ts'
import { opensslIdentity } from '#test/setup/signed-elsewhere.ts'

const openssl = await hasTool('openssl')

/** The statements of ETSI EN 319 412-5 in DER: qualified, key in a device, and for what. */
const COMPLIANCE = '3008060604008e460101'
const DEVICE = '3008060604008e460104'
const purpose = (one: '1' | '2') => `3013060604008e4601063009060704008e4601060${one}`
const statements = (...parts: string[]) => {
  const body = parts.join('')
  return `1.3.6.1.5.5.7.1.3=DER:30${(body.length / 2).toString(16).padStart(2, '0')}${body}`
}

async function detailsOf(subject: string, ...parts: string[]): Promise<CertificateDetails> {
  const extensions = parts.length > 0 ? [statements(...parts)] : []
  const identity = await opensslIdentity(subject, { extensions })
  return certificateDetails(new X509Certificate(identity['certificate.pem']).raw)
}

const PERSON = '/C=NL/GN=Sefa/SN=Öztürk/CN=Sefa Öztürk'
const weigh = (details: CertificateDetails, trusted = true) => signatureWeight({ trusted, test: false, details })

describe.runIf(openssl)('what a signature is worth follows from its certificate', () => {
  it('qualified: a qualified certificate for signatures with its key in a device', async () => {
    expect(weigh(await detailsOf(PERSON, COMPLIANCE, DEVICE, purpose('1')))).toBe('qualified')
  })

  it('advanced: it names a person, but lacks the device or the statement', async () => {
    expect(weigh(await detailsOf(PERSON, COMPLIANCE, purpose('1')))).toBe('advanced')
    expect(weigh(await detailsOf(PERSON, DEVICE))).toBe('advanced')
    expect(weigh(await detailsOf(PERSON))).toBe('advanced')
  })

  it('electronic: the seal of an organisation, however qualified, or an issuer that is not trusted', async () => {
    expect(weigh(await detailsOf('/C=NL/O=MGR/CN=MGR', COMPLIANCE, DEVICE, purpose('2')))).toBe('electronic')
    expect(weigh(await detailsOf('/C=NL/O=MGR/CN=MGR'))).toBe('electronic')
    expect(weigh(await detailsOf(PERSON, COMPLIANCE, DEVICE, purpose('1')), false)).toBe('electronic')
  })
})

it('under a test root it is a test, whatever it says', () => {
  const details: CertificateDetails = { qualified: true, inDevice: true, purposes: ['signature'], namesPerson: true }
  expect(signatureWeight({ trusted: true, test: true, details })).toBe('test')
})

it.each([
  ['CN=Ł. Şahin', 'Łukasz Şahin', true],
  ['CN=L. SAHIN\nO=Zorg', 'Łukasz Şahin', true],
  ['CN=J. Jansen', 'Łukasz Şahin', false],
  ['CN=Sahinoglu', 'Łukasz Şahin', false],
])('a subject names a person by surname: %s', (subject, name, named) => {
  expect(namesPerson(subject, name)).toBe(named)
})

it.each([
  ['O=Zorg Thuis B.V.', true],
  ['O=ZORG THUIS BV\nCN=x', false],
  ['serialNumber=NTRNL-01234567', true],
  ['O=Zorg', false],
])('a subject names an organisation by whole name or number: %s', (subject, named) => {
  expect(namesOrganisation(subject, { name: 'Zorg Thuis B.V.', kvkNumber: '01234567' })).toBe(named)
})
