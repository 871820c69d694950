import { describe, expect, test } from 'vitest'
import { namedSignatories, type AgreementParameters } from '#app/features/agreement/agreement.schema.ts'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { openDocument } from '#app/features/agreement/open-document.server.ts'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { readAgreement } from '#app/features/agreement/read-agreement.server.ts'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import { releaseAgreement } from '#app/features/agreement/release-agreement.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { verifyDocument } from '#app/features/agreement/verify-document.server.ts'
import { PUBLIC, SYSTEM } from '#app/features/identity/actor.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  admittedApplication,
  draftedAgreement,
  mandateHolder,
  providerSignedAgreement,
  releasedAgreement,
  shownHash,
  staffMember,
  withSecondSignatory,
} from '../factories/agreement.ts'
import { colleagueOf, registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { askTool, hasTool, toolFile } from '../setup/pdf-tools.ts'

const { ownerQuery } = useDatabase()
const refusedFor = (kind: string) => ({ reasons: [expect.objectContaining({ kind })] })

describe('making', () => {
  test('one agreement per provider, also when two lawyers press at once', async () => {
    await expect(prepareAgreements(await staffMember('legal'))).rejects.toMatchObject(
      refusedFor('agreement.noMandateHolder'),
    )
    const { actor } = await admittedApplication()
    await mandateHolder()
    const lawyers = [await staffMember('legal'), await staffMember('legal')]
    await Promise.all(lawyers.map((lawyer) => prepareAgreements(lawyer)))
    const rows = await ownerQuery('select id from agreement where provider_id = $1', [actor.providerId])
    expect(rows).toHaveLength(1)
  })

  test('only the legal desk makes agreements', async () => {
    await expect(prepareAgreements(await staffMember('procurement'))).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('the same facts give the same bytes, and what the application said stands in the agreement', async () => {
    const { agreementId } = await draftedAgreement()
    const before = await readAgreement(SYSTEM, agreementId)
    await generateAgreement({ agreementId })
    const after = await readAgreement(SYSTEM, agreementId)
    expect(after.document?.sha256).toBe(before.document?.sha256)
    expect(after.products.map((product) => product.code)).toEqual(['41N11', '45N21'])
    expect(after.standardHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('who can sign now is named, also when somebody was replaced after the submission', async () => {
    const made = await admittedApplication()
    const newcomer = await colleagueOf(made.actor.providerId)
    await ownerQuery('update signatory set removed_at = clock_timestamp() where provider_id = $1', [
      made.actor.providerId,
    ])
    await ownerQuery(
      `insert into signatory (id, provider_id, name, function, email, authority) values (gen_random_uuid(), $1, 'Pas Begonnen', 'Bestuurder', $2, 'alone')`,
      [made.actor.providerId, newcomer.email],
    )
    await mandateHolder()
    await prepareAgreements(await staffMember('legal'))
    const [row] = await ownerQuery<{ id: string }>('select id from agreement where provider_id = $1', [
      made.actor.providerId,
    ])
    await generateAgreement({ agreementId: row!.id })
    const [kept] = await ownerQuery<{ parameters: AgreementParameters }>(
      'select parameters from agreement where id = $1',
      [row!.id],
    )
    expect(namedSignatories(kept!.parameters)).toEqual(['Pas Begonnen'])
  })

  test('the standard part is the same for two providers', async () => {
    const [one, other] = [await draftedAgreement(), await draftedAgreement()]
    const hashes = await Promise.all(
      [one, other].map(async ({ agreementId }) => (await readAgreement(SYSTEM, agreementId)).standardHash),
    )
    expect(new Set(hashes).size).toBe(1)
  })
})

describe('releasing', () => {
  test('the lawyer who had it made cannot release it', async () => {
    const { lawyer, agreementId } = await draftedAgreement()
    await expect(releaseAgreement(lawyer, agreementId)).rejects.toMatchObject(refusedFor('agreement.secondLawyer'))
  })

  test('a provider sees no draft, and sees it once it is released', async () => {
    const { actor, second, agreementId } = await draftedAgreement()
    await expect(readForSigning(actor, agreementId)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(openDocument(actor, agreementId)).rejects.toMatchObject({ kind: 'not-found' })
    await releaseAgreement(second, agreementId)
    expect((await readForSigning(actor, agreementId)).agreement.state).toBe('to-sign')
  })

  test('at the region only who works with agreements opens one', async () => {
    const { agreementId } = await releasedAgreement()
    await expect(openDocument(await staffMember('admin'), agreementId)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await openDocument(await staffMember('contract-management'), agreementId)).bytes.length).toBeGreaterThan(0)
  })

  test('what is released is frozen by the database itself', async () => {
    const { agreementId } = await releasedAgreement()
    await expect(ownerQuery(`update agreement set parameters = '{}' where id = $1`, [agreementId])).rejects.toThrow(
      'frozen',
    )
    await expect(ownerQuery(`delete from agreement where id = $1`, [agreementId])).rejects.toThrow()
  })
})

describe('signing', () => {
  const order = async (agreementId: string) => ({
    agreementId,
    shownSha256: await shownHash(agreementId),
    authentication: 'password+totp',
  })

  test('only after opening the document, and only by a registered signatory', async () => {
    const { signatory, actor, agreementId } = await releasedAgreement()
    await expect(signAgreement(signatory, await order(agreementId))).rejects.toMatchObject(
      refusedFor('agreement.openFirst'),
    )
    await openDocument(actor, agreementId)
    await expect(signAgreement(actor, await order(agreementId))).rejects.toMatchObject(
      refusedFor('agreement.notSignatory'),
    )
  })

  test('another provider finds nothing', async () => {
    const { agreementId } = await releasedAgreement()
    const { actor } = await registeredProvider()
    await expect(readForSigning(actor, agreementId)).rejects.toMatchObject({ kind: 'not-found' })
    await expect(signAgreement(actor, await order(agreementId))).rejects.toMatchObject({ kind: 'not-found' })
  })

  test('twenty presses of the button put one signature', async () => {
    const { signatory, agreementId } = await releasedAgreement()
    await openDocument(signatory, agreementId)
    const once = await order(agreementId)
    const presses = await Promise.allSettled(Array.from({ length: 20 }, () => signAgreement(signatory, once)))
    expect(presses.filter((press) => press.status === 'fulfilled')).toHaveLength(1)
    expect((await readAgreement(SYSTEM, agreementId)).signatures).toHaveLength(1)
  })

  test('two who may only sign jointly must both sign', async () => {
    const { agreementId: earlier, signatory, ...made } = await releasedAgreement()
    const { other, agreementId } = await withSecondSignatory({ agreementId: earlier, ...made })
    for (const [person, state] of [
      [signatory, 'to-sign'],
      [other, 'to-countersign'],
    ] as const) {
      await openDocument(person, agreementId)
      await signAgreement(person, await order(agreementId))
      expect((await readAgreement(SYSTEM, agreementId)).state).toBe(state)
    }
  })

  test('who is not named in the text cannot sign it, and a password alone is not enough', async () => {
    const { actor, signatory, agreementId } = await releasedAgreement()
    const newcomer = await colleagueOf(actor.providerId)
    await ownerQuery(
      `insert into signatory (id, provider_id, name, function, email, authority) values (gen_random_uuid(), $1, 'Pas Begonnen', 'Bestuurder', $2, 'alone')`,
      [actor.providerId, newcomer.email],
    )
    for (const person of [newcomer, signatory]) await openDocument(person, agreementId)
    await expect(signAgreement(newcomer, await order(agreementId))).rejects.toMatchObject(
      refusedFor('agreement.notNamed'),
    )
    const weak = { ...(await order(agreementId)), authentication: 'password' }
    await expect(signAgreement(signatory, weak)).rejects.toMatchObject(refusedFor('agreement.secondFactor'))
  })

  test('the region signs last, by somebody with a mandate', async () => {
    const { agreementId, second } = await providerSignedAgreement()
    await openDocument(second, agreementId)
    await expect(countersignAgreement(second, await order(agreementId))).rejects.toMatchObject(
      refusedFor('agreement.noMandate'),
    )
    const released = await releasedAgreement()
    const mandate = await mandateHolder()
    await openDocument(mandate, released.agreementId)
    await expect(countersignAgreement(mandate, await order(released.agreementId))).rejects.toMatchObject(
      refusedFor('agreement.notToCountersign'),
    )
  })

  test('both signatures are valid, the first still after the second, and the register shows the provider', async () => {
    const { agreementId, signatory } = await providerSignedAgreement()
    const mandate = await mandateHolder()
    const first = (await openDocument(mandate, agreementId)).bytes
    await countersignAgreement(mandate, await order(agreementId))
    const { bytes } = await openDocument(mandate, agreementId)

    expect(Buffer.compare(Buffer.from(bytes.subarray(0, first.length)), Buffer.from(first))).toBe(0)
    const checks = await verifySignatures(bytes)
    expect(checks.map(({ valid, timestamped }) => ({ valid, timestamped }))).toEqual(
      Array(2).fill({ valid: true, timestamped: true }),
    )
    expect(await verifyDocument(bytes)).toMatchObject({ known: { state: 'current' } })
    expect(await verifyDocument(first)).toMatchObject({ known: { state: 'superseded' } })
    const forged = Uint8Array.from(bytes)
    forged[forged.length >> 1] = (forged[forged.length >> 1] ?? 0) ^ 1
    expect((await verifyDocument(forged)).known).toBeNull()
    await expect(verifyDocument(undefined)).rejects.toMatchObject({ reasons: [{ kind: 'fileMissing' }] })
    await expect(verifyDocument(new Uint8Array())).rejects.toMatchObject({ reasons: [{ kind: 'fileEmpty' }] })

    const register = await inTransaction(PUBLIC, (db) => listAdmittedProviders(db, EVERYTHING))
    expect(register.find((one) => one.provider_id === signatory.providerId)).toMatchObject({ category: 'B' })
  })

  test('independent programs agree: pdfsig, qpdf and the attached data', async (context) => {
    if (!(await hasTool('pdfsig'))) context.skip('pdfsig is not on this machine')
    const { agreementId } = await providerSignedAgreement()
    const mandate = await mandateHolder()
    await openDocument(mandate, agreementId)
    await countersignAgreement(mandate, await order(agreementId))
    const files = { 'agreement.pdf': (await openDocument(mandate, agreementId)).bytes }
    const { output } = await askTool('pdfsig', ['-nocert', 'agreement.pdf'], files)
    expect(output.match(/Signature is Valid/g)).toHaveLength(2)
    expect(output).toContain('ETSI.CAdES.detached')
    expect((await askTool('qpdf', ['--check', 'agreement.pdf'], files)).exitCode).toBe(0)
    const attached = await toolFile('pdfdetach', ['-save', '1', '-o', 'contract.json', 'agreement.pdf'], {
      files,
      result: 'contract.json',
    })
    const { number } = await readAgreement(SYSTEM, agreementId)
    expect(JSON.parse(attached.toString())).toMatchObject({ contract: { number } })
  })

  test('what was shown must be what is signed', async () => {
    const { signatory, agreementId } = await releasedAgreement()
    await openDocument(signatory, agreementId)
    await ownerQuery(
      `insert into agreement_reading (agreement_id, provider_id, person_id, sha256) values ($1, $2, $3, $4)`,
      [agreementId, signatory.providerId, signatory.personId, 'a'.repeat(64)],
    )
    const stale = { agreementId, shownSha256: 'a'.repeat(64), authentication: 'password+totp' }
    await expect(signAgreement(signatory, stale)).rejects.toMatchObject({ kind: 'conflict' })
  })
})
