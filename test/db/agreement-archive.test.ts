import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { archiveAgreement } from '#app/features/agreement/archive-agreement.server.ts'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import {
  confirmDestruction,
  destroyAgreement,
  proposeDestruction,
  readDestruction,
} from '#app/features/agreement/destroy-agreement.server.ts'
import { openDocument } from '#app/features/agreement/open-document.server.ts'
import { renewAgreement } from '#app/features/agreement/renew-agreement.server.ts'
import { openSigningCertificate } from '#app/features/agreement/signing-certificate.server.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import {
  mandateHolder,
  providerSignedAgreement,
  releasedAgreement,
  shownHash,
  staffMember,
} from '../factories/agreement.ts'
import { registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { askTool, hasTool, textOf } from '../setup/pdf-tools.ts'

const { ownerQuery } = useDatabase()
const notFound = { kind: 'not-found' }

async function inForce() {
  const made = await providerSignedAgreement()
  const mandate = await mandateHolder()
  await openDocument(mandate, made.agreementId)
  const shownSha256 = await shownHash(made.agreementId)
  await countersignAgreement(mandate, { agreementId: made.agreementId, shownSha256, authentication: 'password+totp' })
  return { ...made, mandate }
}

type Manifest = {
  agreement: { retention: { destroyFrom: string; status: string } }
  files: { path: string; sha256: string; size: number }[]
}

function openPackage(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const text = (path: string) => new TextDecoder().decode(files[path])
  return { files, text, manifest: JSON.parse(text('manifest.json')) as Manifest }
}

describe('the signing certificate', () => {
  test('says who signed, how, when and what, the same for both parties, and is accessible', async (context) => {
    const { agreementId, signatory, lawyer } = await inForce()
    const [theirs, ours] = [
      await openSigningCertificate(signatory, agreementId),
      await openSigningCertificate(lawyer, agreementId),
    ]
    expect(sha256Of(theirs.bytes)).toBe(sha256Of(ours.bytes))
    if (!(await hasTool('pdftotext'))) context.skip('pdftotext is not on this machine')
    const text = (await textOf(ours.bytes)).replace(/\s+/g, ' ')
    for (const words of [
      'Orlinde',
      'Wachtwoord en code',
      'Zelfstandig bevoegd',
      'Namens',
      'testhandtekeningen',
      'Document geopend',
    ])
      expect(text).toContain(words)
    expect(text.replace(/ /g, '')).toContain(await shownHash(agreementId))
    const { output } = await askTool('pdfinfo', ['-struct', 'c.pdf'], { 'c.pdf': ours.bytes })
    expect(output).toMatch(/Document[\s\S]*H1[\s\S]*Table/)
  })

  test('does not exist before somebody signed, nor for somebody else', async () => {
    const { agreementId, signatory } = await releasedAgreement()
    await expect(openSigningCertificate(signatory, agreementId)).rejects.toMatchObject(notFound)
    const signed = await providerSignedAgreement()
    const stranger = await registeredProvider()
    await expect(openSigningCertificate(stranger.actor, signed.agreementId)).rejects.toMatchObject(notFound)
    await expect(openSigningCertificate(await staffMember('admin'), signed.agreementId)).rejects.toMatchObject(notFound)
  })
})

describe('the archive package', () => {
  test('holds every version, the evidence and the audit trail, and its manifest is right to the byte', async () => {
    const { agreementId, lawyer } = await providerSignedAgreement()
    const nextId = await renewAgreement(lawyer, { agreementId, reason: 'Nieuw adres' })
    const { bytes, name } = await archiveAgreement(lawyer, nextId)
    expect(name).toMatch(/^archief-RO-.*\.zip$/)
    const { files, text, manifest } = openPackage(bytes)
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'LEESMIJ.txt',
      'auditspoor.json',
      'versies/1/gegevens.json',
      'versies/1/ondertekend-1.pdf',
      'versies/1/ondertekening.json',
      'versies/1/ondertekeningsbewijs.pdf',
      'versies/1/uitgegeven.pdf',
      'versies/2/gegevens.json',
      'versies/2/ondertekening.json',
    ])
    expect(Object.keys(files).sort()).toEqual([...manifest.files.map(({ path }) => path), 'manifest.json'].sort())
    for (const { path, sha256, size } of manifest.files)
      expect([path, sha256Of(files[path]!), files[path]!.length]).toEqual([path, sha256, size])
    const evidence = JSON.parse(text('versies/1/ondertekening.json')) as { signatures: object[]; readings: object[] }
    expect(evidence.signatures).toMatchObject([
      { authentication: 'password+totp', confirmed: ['read', 'authority'], certificate: { weight: 'test' } },
    ])
    expect(evidence.readings.length).toBeGreaterThan(0)
    const events = JSON.parse(text('auditspoor.json')) as { kind: string; hash: string }[]
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['agreement.generated', 'agreement.frozen', 'agreement.signed', 'agreement.closed']),
    )
    expect(events.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  })

  test('is the same as long as nothing happens, says until when it is kept, and is for the legal desk only', async () => {
    const { agreementId, lawyer } = await inForce()
    const [one, other] = [await archiveAgreement(lawyer, agreementId), await archiveAgreement(lawyer, agreementId)]
    expect(sha256Of(one.bytes)).toBe(sha256Of(other.bytes))
    const { retention } = openPackage(one.bytes).manifest.agreement
    expect(retention).toMatchObject({
      destroyFrom: expect.stringMatching(/^20\d\d-01-01$/) as string,
      status: 'assumed',
    })
    await expect(archiveAgreement(await staffMember('procurement'), agreementId)).rejects.toMatchObject(notFound)
    await expect(archiveAgreement(lawyer, 'geen-id')).rejects.toMatchObject(notFound)
  })
})

describe('destruction', () => {
  const long = (agreementId: string) =>
    ownerQuery(`update agreement set ended_at = '2010-06-01' where id = $1`, [agreementId])

  test('is proposed by one, confirmed by another, done by the job, and leaves what happened', async () => {
    const { agreementId, signatory, lawyer, second } = await inForce()
    const { number } = (await readDestruction(lawyer))[0] ?? { number: '' }
    expect(number).toBe('')
    const [row] = await ownerQuery('select number from agreement where id = $1', [agreementId])
    const mine = String(row?.number)
    await expect(proposeDestruction(lawyer, mine)).rejects.toMatchObject({ kind: 'refused' })
    await long(agreementId)
    await expect(proposeDestruction(await staffMember('procurement'), mine)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(confirmDestruction(second, mine)).rejects.toMatchObject(notFound)
    await proposeDestruction(lawyer, mine)
    await expect(confirmDestruction(lawyer, mine)).rejects.toMatchObject({ kind: 'refused' })
    await destroyAgreement({ number: mine })
    expect((await openDocument(signatory, agreementId)).bytes.length).toBeGreaterThan(0)
    await confirmDestruction(second, mine)
    await Promise.all([destroyAgreement({ number: mine }), destroyAgreement({ number: mine })])
    await expect(openDocument(signatory, agreementId)).rejects.toMatchObject({ kind: 'gone' })
    await expect(archiveAgreement(lawyer, agreementId)).rejects.toMatchObject({ kind: 'gone' })
    const [kept] = await ownerQuery('select destroyed from agreement_destruction where number = $1', [mine])
    expect(kept?.destroyed).toHaveLength(3)
    await expect(ownerQuery('delete from agreement_destruction')).rejects.toThrow('frozen')
  })
})
