import { describe, expect, test } from 'vitest'
import { declineAgreement, revokeAgreement } from '#app/features/agreement/close-agreement.server.ts'
import { askCorrection, refuseCorrection } from '#app/features/agreement/correct-agreement.server.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { openDocument } from '#app/features/agreement/open-document.server.ts'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { readAgreement } from '#app/features/agreement/read-agreement.server.ts'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import { releaseAgreement } from '#app/features/agreement/release-agreement.server.ts'
import { renewAgreement } from '#app/features/agreement/renew-agreement.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { sendSigningCode, takeSigningCode } from '#app/features/agreement/signing-code.server.ts'
import { verifyDocument } from '#app/features/agreement/verify-document.server.ts'
import { mailLawyers } from '#app/features/agreement/tell-about-agreement.server.ts'
import {
  extendSigningTerm,
  remindSignatories,
  watchSigningTerm,
} from '#app/features/agreement/watch-signing-term.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import type { Jobs } from '#db/queries/jobs.store.ts'
import {
  draftedAgreement,
  providerSignedAgreement,
  releasedAgreement,
  shownHash,
  staffMember,
  withSecondSignatory,
} from '../factories/agreement.ts'
import { colleagueOf, registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const reason = 'Het adres klopt niet meer'
const stateOf = async (agreementId: string) => (await readAgreement(SYSTEM, agreementId)).state
const mails = async (message: string) =>
  (await ownerQuery('select once_key from outbox_mail where message = $1', [message])).length
const movedOn = { kind: 'conflict', reasons: [expect.objectContaining({ kind: 'agreement.movedOn' })] }
const order = async (agreementId: string) => ({
  agreementId,
  shownSha256: await shownHash(agreementId),
  authentication: 'password+totp',
})
/** As if the released text had been waiting until so many days before the end of its term. */
const daysLeft = (agreementId: string, days: number) =>
  ownerQuery(`update agreement set sign_by = clock_timestamp() + make_interval(days => $2) where id = $1`, [
    agreementId,
    days,
  ])

describe('a correction', () => {
  test('stops the signing until the region answers, and every lawyer is told once', async () => {
    const { signatory, lawyer, second, agreementId } = await releasedAgreement()
    await openDocument(signatory, agreementId)
    await askCorrection(signatory, { agreementId, reason })
    expect(await stateOf(agreementId)).toBe('correction-asked')
    const [job] = await ownerQuery(`select payload from graphile_worker._private_jobs where key like $1`, [
      `tell-lawyers:${agreementId}:%`,
    ])
    const payload = job?.payload as Jobs['tell-lawyers']
    await mailLawyers(payload)
    await mailLawyers(payload)
    const told = await ownerQuery(`select recipient from outbox_mail where once_key like $1`, [
      `agreement-correction-asked:${agreementId}:%`,
    ])
    const recipients = told.map(({ recipient }) => String(recipient))
    expect(recipients).toEqual(expect.arrayContaining([lawyer.email, second.email]))
    expect(new Set(recipients).size).toBe(recipients.length)
    await expect(signAgreement(signatory, await order(agreementId))).rejects.toMatchObject({ kind: 'refused' })
    await expect(askCorrection(signatory, { agreementId, reason })).rejects.toMatchObject(movedOn)
    await refuseCorrection(second, { agreementId, reason: 'Het adres staat zo in het handelsregister' })
    expect(await stateOf(agreementId)).toBe('to-sign')
    await expect(refuseCorrection(lawyer, { agreementId, reason })).rejects.toMatchObject(movedOn)
    await signAgreement(signatory, await order(agreementId))
    expect(await stateOf(agreementId)).toBe('to-countersign')
  })

  test('leads to a next version with the facts of now; the old one is void, stays as it was and binds nobody', async () => {
    const { actor, signatory, lawyer, second, agreementId } = await releasedAgreement()
    const old = (await openDocument(signatory, agreementId)).bytes
    await askCorrection(actor, { agreementId, reason })
    await ownerQuery(`update provider set facts = jsonb_set(facts, '{address,street}', '"Nieuwelaan"') where id = $1`, [
      actor.providerId,
    ])
    const nextId = await renewAgreement(lawyer, { agreementId, reason: 'Nieuw adres' })
    expect(await stateOf(agreementId)).toBe('replaced')
    expect((await readForSigning(actor, agreementId)).agreement.newestId).toBe(agreementId)
    await expect(readForSigning(actor, nextId)).rejects.toMatchObject({ kind: 'not-found' })
    await generateAgreement({ agreementId: nextId })
    await releaseAgreement(second, nextId)

    const [before, after] = [await readAgreement(SYSTEM, agreementId), await readAgreement(SYSTEM, nextId)]
    expect([after.number, after.version, after.state]).toEqual([before.number, 2, 'to-sign'])
    expect((await readForSigning(actor, agreementId)).agreement.newestId).toBe(nextId)
    expect(after.standardHash).toBe(before.standardHash)
    const [row] = await ownerQuery(
      `select parameters->'contract'->'provider'->>'address' as a from agreement where id = $1`,
      [nextId],
    )
    expect(row?.a).toContain('Nieuwelaan')
    expect(await verifyDocument(old)).toMatchObject({ known: { state: 'void' } })
    await expect(signAgreement(signatory, await order(agreementId))).rejects.toMatchObject({ kind: 'refused' })
  })

  test('two lawyers who renew at once make one next version', async () => {
    const { lawyer, second, agreementId } = await releasedAgreement()
    const both = await Promise.allSettled([lawyer, second].map((one) => renewAgreement(one, { agreementId, reason })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { number } = await readAgreement(SYSTEM, agreementId)
    expect(await ownerQuery('select id from agreement where number = $1 and closed_as is null', [number])).toHaveLength(
      1,
    )
  })
})

describe('no signature', () => {
  test('a signatory declines for good, a colleague cannot, and another provider finds nothing', async () => {
    const { actor, signatory, agreementId } = await releasedAgreement()
    await expect(declineAgreement(actor, { agreementId, reason })).rejects.toMatchObject({ kind: 'forbidden' })
    const stranger = await registeredProvider()
    await expect(declineAgreement(stranger.actor, { agreementId, reason })).rejects.toMatchObject({ kind: 'not-found' })
    await declineAgreement(signatory, { agreementId, reason })
    expect(await stateOf(agreementId)).toBe('declined')
    await expect(declineAgreement(signatory, { agreementId, reason })).rejects.toMatchObject(movedOn)
    await expect(
      ownerQuery(`update agreement set closed_as = null, closed_at = null, closed_reason = null where id = $1`, [
        agreementId,
      ]),
    ).rejects.toThrow('closed')
  })

  test('what was declined is not made again by the batch, only by a lawyer who wants a next version', async () => {
    const { signatory, lawyer, agreementId } = await releasedAgreement()
    await declineAgreement(signatory, { agreementId, reason })
    await prepareAgreements(lawyer)
    const { number } = await readAgreement(SYSTEM, agreementId)
    expect(await ownerQuery('select id from agreement where number = $1', [number])).toHaveLength(1)
    const nextId = await renewAgreement(lawyer, { agreementId, reason: 'Na overleg' })
    expect(await stateOf(agreementId)).toBe('declined')
    expect(await stateOf(nextId)).toBe('being-made')
  })

  test('the region revokes until it has signed itself, and tells why', async () => {
    const { second, signatory, agreementId } = await providerSignedAgreement()
    await expect(revokeAgreement(await staffMember('procurement'), { agreementId, reason })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const before = await mails('agreement-closed')
    await revokeAgreement(second, { agreementId, reason })
    expect(await stateOf(agreementId)).toBe('revoked')
    expect(await mails('agreement-closed')).toBeGreaterThan(before)
    expect((await readForSigning(signatory, agreementId)).agreement.closedReason).toBe(reason)
  })

  test('a draft that was never released is nobody else’s business', async () => {
    const { actor, lawyer, agreementId } = await draftedAgreement()
    const before = await mails('agreement-closed')
    await renewAgreement(lawyer, { agreementId, reason })
    expect(await mails('agreement-closed')).toBe(before)
    await expect(askCorrection(actor, { agreementId, reason })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

describe('the term', () => {
  test('reminds who has not signed, once per step, and closes at its end', async () => {
    const { agreementId: earlier, signatory, ...made } = await releasedAgreement()
    const { other, agreementId } = await withSecondSignatory({ agreementId: earlier, ...made })
    await openDocument(signatory, agreementId)
    await signAgreement(signatory, await order(agreementId))
    await daysLeft(agreementId, 6)
    await Promise.all([watchSigningTerm(), watchSigningTerm()])
    await watchSigningTerm()
    const told = await ownerQuery('select recipient from outbox_mail where once_key like $1', [
      `agreement-reminder:${agreementId}:%`,
    ])
    expect(told.map(({ recipient }) => String(recipient))).toEqual([other.email])

    await daysLeft(agreementId, -1)
    await Promise.all([watchSigningTerm(), watchSigningTerm()])
    expect(await stateOf(agreementId)).toBe('expired')
  })

  test('reminds nobody while the region has to answer a correction, when nobody can sign', async () => {
    const { signatory, agreementId } = await releasedAgreement()
    await askCorrection(signatory, { agreementId, reason })
    await daysLeft(agreementId, 6)
    await watchSigningTerm()
    expect(
      await ownerQuery('select recipient from outbox_mail where once_key like $1', [
        `agreement-reminder:${agreementId}:%`,
      ]),
    ).toEqual([])
  })

  test('what the provider signed in time does not expire', async () => {
    const { agreementId } = await providerSignedAgreement()
    await daysLeft(agreementId, -1)
    await watchSigningTerm()
    expect(await stateOf(agreementId)).toBe('to-countersign')
  })

  test('a lawyer gives more time and reminds by hand, not twice within the hour', async () => {
    const { lawyer, agreementId } = await releasedAgreement()
    await daysLeft(agreementId, 1)
    await remindSignatories(lawyer, agreementId)
    await expect(remindSignatories(lawyer, agreementId)).rejects.toMatchObject({
      reasons: [expect.objectContaining({ kind: 'agreement.remindedJustNow' })],
    })
    await extendSigningTerm(lawyer, { agreementId, reason: 'Vakantie' })
    const { signBy, now } = await readAgreement(SYSTEM, agreementId)
    expect((signBy?.getTime() ?? 0) - now.getTime()).toBeGreaterThan(20 * 86_400_000)
  })
})

describe('the code by mail', () => {
  const codeWrong = { reasons: [expect.objectContaining({ kind: 'codeWrong' })] }
  const askAgain = { reasons: [expect.objectContaining({ kind: 'agreement.askCodeAgain' })] }

  test('works once, for this person and this agreement, and the newest only', async () => {
    const { actor, signatory, agreementId } = await releasedAgreement()
    await sendSigningCode(signatory, { agreementId }, '111111')
    await sendSigningCode(signatory, { agreementId }, '222222')
    await expect(takeSigningCode(signatory, { agreementId }, '111111')).rejects.toMatchObject(codeWrong)
    const colleague = await colleagueOf(actor.providerId)
    await expect(takeSigningCode(colleague, { agreementId }, '222222')).rejects.toMatchObject(askAgain)
    await takeSigningCode(signatory, { agreementId }, '222222')
    await expect(takeSigningCode(signatory, { agreementId }, '222222')).rejects.toMatchObject(askAgain)
    expect(await ownerQuery('select code_hash from signing_code where code_hash like $1', ['%222222%'])).toEqual([])
  })

  test('stops after five wrong ones, and after a quarter of an hour', async () => {
    const { signatory, agreementId } = await releasedAgreement()
    await sendSigningCode(signatory, { agreementId }, '333333')
    for (let attempt = 0; attempt < 5; attempt += 1)
      await expect(takeSigningCode(signatory, { agreementId }, '000000')).rejects.toMatchObject(codeWrong)
    await expect(takeSigningCode(signatory, { agreementId }, '333333')).rejects.toMatchObject(askAgain)
    await sendSigningCode(signatory, { agreementId }, '444444')
    await ownerQuery(`update signing_code set expires_at = clock_timestamp() where agreement_id = $1`, [agreementId])
    await expect(takeSigningCode(signatory, { agreementId }, '444444')).rejects.toMatchObject(askAgain)
  })

  test('goes to who may sign only', async () => {
    const { actor, agreementId } = await releasedAgreement()
    await expect(sendSigningCode(actor, { agreementId }, '555555')).rejects.toMatchObject({ kind: 'forbidden' })
    const stranger = await registeredProvider()
    await expect(sendSigningCode(stranger.actor, { agreementId }, '555555')).rejects.toMatchObject({
      kind: 'not-found',
    })
  })
})
