import { describe, expect, test } from 'vitest'
import { withdrawAmendment } from '#app/features/agreement/amendment/answer-amendment.server.ts'
import {
  askAmendmentCorrection,
  refuseAmendmentCorrection,
} from '#app/features/agreement/amendment/correct-amendment.server.ts'
import { readAmendmentForRegion } from '#app/features/agreement/amendment/read-amendment.server.ts'
import { readNewAmendment } from '#app/features/agreement/amendment/read-new-amendment.server.ts'
import {
  extendAmendmentTerm,
  remindOfAmendment,
} from '#app/features/agreement/amendment/watch-amendment-term.server.ts'
import { archiveAgreement } from '#app/features/agreement/archive-agreement.server.ts'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { watchAgreements } from '#app/features/agreement/ending/watch-agreements.server.ts'
import { openAmendment, openDocument } from '#app/features/agreement/open-document.server.ts'
import { signAgreement, signWithOwnCertificate } from '#app/features/agreement/sign-agreement.server.ts'
import { openAmendmentCertificate } from '#app/features/agreement/signing-certificate.server.ts'
import { mailLawyers } from '#app/features/agreement/tell-about-agreement.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import type { Jobs } from '#db/queries/jobs.store.ts'
import { findAmendmentDocument, listAmendments } from '#db/queries/amendment.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { unzipSync } from 'fflate'
import {
  agreementInForce,
  publishedTariff,
  releasedAgreement,
  releasedAmendment,
  renamed,
  shownHash,
} from '../factories/agreement.ts'
import { colleagueOf, registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'
import { hasTool, textOf } from '../setup/pdf-tools.ts'
import { opensslIdentity, pdfsigOf, signElsewhere } from '../setup/signed-elsewhere.ts'

const { ownerQuery } = useDatabase()
const pdfsig = await hasTool('pdfsig')
const TODAY = dayInAmsterdam(new Date())
const reason = 'De naam is niet goed geschreven.'
const NAME = 'Zwirrel Nieuw B.V.'

type Made = Awaited<ReturnType<typeof amended>>

/** The provider has another name; the amendment that says so waits for its signature. */
async function amended() {
  const made = await agreementInForce()
  await renamed(made.actor.providerId, NAME)
  const amendmentId = await releasedAmendment(made, { kind: 'party', effectiveOn: addMonths(TODAY, 1) })
  return { ...made, amendmentId, place: { agreementId: made.agreementId, amendmentId } }
}

const shown = async ({ amendmentId }: Pick<Made, 'amendmentId'>) =>
  found(await inTransaction(SYSTEM, (db) => findAmendmentDocument(db, amendmentId))).sha256
const order = async (made: Made) => ({
  ...made.place,
  shownSha256: await shown(made),
  authentication: 'password+totp',
})
const stateOf = async ({ lawyer, agreementId }: Made, number = 1) =>
  (await readAmendmentForRegion(lawyer, { agreementId, number })).amendment.state
const mailsAbout = async (key: string) =>
  (await ownerQuery('select recipient, parameters from outbox_mail where once_key like $1', [`${key}:%`])).map(
    ({ recipient, parameters }): Record<string, string> => ({
      ...(parameters as Record<string, string>),
      recipient: String(recipient),
    }),
  )
/** As if so many days are left to sign, and the last reminder was a week ago. */
const daysLeft = (amendmentId: string, days: number) =>
  ownerQuery(
    `update amendment set sign_by = clock_timestamp() + make_interval(days => $2),
       reminded_at = reminded_at - interval '7 days' where id = $1`,
    [amendmentId, days],
  )

describe('a correction of an amendment', () => {
  test('stops the signing until the region explains, and tells the lawyers about this amendment', async () => {
    const made = await amended()
    const { signatory, lawyer, second, place } = made
    const colleague = await colleagueOf(made.actor.providerId)
    await openAmendment(signatory, { ...place, number: 1 })
    await askAmendmentCorrection(colleague, { ...place, reason })
    expect(await stateOf(made)).toBe('correction-asked')
    const [job] = await ownerQuery(`select payload from graphile_worker._private_jobs where key like $1`, [
      `tell-lawyers:${place.amendmentId}:%`,
    ])
    await mailLawyers(job?.payload as Jobs['tell-lawyers'])
    await mailLawyers(job?.payload as Jobs['tell-lawyers'])
    const told = await mailsAbout(`agreement-correction-asked:${place.amendmentId}`)
    expect(told.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining([lawyer.email, second.email]))
    expect(new Set(told.map(({ recipient }) => recipient)).size).toBe(told.length)
    expect(told[0]?.document).toBe('amendment')
    expect(told[0]?.link).toMatch(/\/juridisch\/overeenkomsten\/[^/]+\/wijzigingen\/1$/)
    expect(await outcomeOf(signAgreement(signatory, await order(made)))).toBe('refused: agreement.notToSign')
    await refuseAmendmentCorrection(lawyer, { ...place, reason })
    expect(await mailsAbout(`agreement-correction-refused:${place.amendmentId}`)).not.toEqual([])
    await signAgreement(signatory, await order(made))
    expect(await stateOf(made)).toBe('to-countersign')
    expect(await outcomeOf(askAmendmentCorrection(signatory, { ...place, reason }))).toBe('conflict: agreement.movedOn')
  })

  test('leads to a withdrawal that the provider hears of, and to a new proposal that starts with the old one', async () => {
    const made = await amended()
    const { signatory, lawyer, agreementId, place } = made
    await askAmendmentCorrection(signatory, { ...place, reason })
    await withdrawAmendment(lawyer, { ...place, reason: 'U krijgt een nieuwe.' })
    expect((await mailsAbout(`agreement-closed:${place.amendmentId}`))[0]).toMatchObject({
      document: 'amendment',
      how: 'withdrawn',
      reason: 'U krijgt een nieuwe.',
    })
    const { first } = await readNewAmendment(lawyer, { agreementId, decisionId: '', from: 1 })
    expect(first).toMatchObject({ kind: 'party', effectiveOn: addMonths(TODAY, 1), reason: 'Volgt uit het contract.' })
    await releasedAmendment(made, { ...first, kind: 'party' })
    expect(await stateOf(made, 2)).toBe('to-sign')
    expect(await stateOf(made)).toBe('withdrawn')
    expect(await outcomeOf(readNewAmendment(lawyer, { agreementId, decisionId: '', from: Number.NaN }))).toBe(
      'not-found: notFound',
    )
  })

  test('is nobody else’s business, and not possible for what is announced', async () => {
    const made = await amended()
    const stranger = (await registeredProvider()).actor
    expect(await outcomeOf(askAmendmentCorrection(stranger, { ...made.place, reason }))).toBe('not-found: notFound')
    await publishedTariff(made.procedureId, '45N21', '99.60', TODAY)
    await withdrawAmendment(made.lawyer, { ...made.place, reason })
    const announced = await releasedAmendment(made, { kind: 'tariffs', effectiveOn: addMonths(TODAY, 1) })
    const asked = askAmendmentCorrection(made.signatory, { ...made.place, amendmentId: announced, reason })
    expect(await outcomeOf(asked)).toBe('conflict: agreement.movedOn')
  })
})

describe('the term to sign an amendment', () => {
  test('reminds once per step who has not signed, and at its end closes it and tells both sides', async () => {
    const made = await amended()
    const { amendmentId, signatory } = made
    await daysLeft(amendmentId, 6)
    await Promise.all([watchAgreements(), watchAgreements()])
    await watchAgreements()
    expect(await mailsAbout(`agreement-reminder:${amendmentId}`)).toMatchObject([
      { recipient: signatory.email, document: 'amendment' },
    ])
    await daysLeft(amendmentId, 1)
    await watchAgreements()
    expect(await mailsAbout(`agreement-reminder:${amendmentId}`)).toHaveLength(2)
    await daysLeft(amendmentId, -1)
    await watchAgreements()
    await watchAgreements()
    expect(await stateOf(made)).toBe('expired')
    expect(new Set((await mailsAbout(`agreement-closed:${amendmentId}`)).map(({ how }) => how))).toEqual(
      new Set(['expired']),
    )
    const jobs = await ownerQuery(`select key from graphile_worker._private_jobs where key like $1`, [
      `tell-lawyers:${amendmentId}:expired:%`,
    ])
    expect(jobs).toHaveLength(1)
  })

  test('does not run out for what the provider signed in time', async () => {
    const made = await amended()
    await openAmendment(made.signatory, { ...made.place, number: 1 })
    await signAgreement(made.signatory, await order(made))
    await daysLeft(made.amendmentId, -1)
    await watchAgreements()
    expect(await stateOf(made)).toBe('to-countersign')
  })

  test('a lawyer reminds by hand, not twice within the hour, and gives more time', async () => {
    const made = await amended()
    const { lawyer, amendmentId, place } = made
    await remindOfAmendment(lawyer, place)
    expect(await outcomeOf(remindOfAmendment(lawyer, place))).toBe('refused: agreement.remindedJustNow')
    await daysLeft(amendmentId, 1)
    await extendAmendmentTerm(lawyer, { ...place, reason: 'Vakantie' })
    const [amendment] = await inTransaction(SYSTEM, (db) => listAmendments(db, made.agreementId))
    expect((amendment?.sign_by?.getTime() ?? 0) - Date.parse(`${TODAY}T00:00:00Z`)).toBeGreaterThan(20 * 86_400_000)
    await withdrawAmendment(lawyer, { ...place, reason })
    expect(await outcomeOf(remindOfAmendment(lawyer, place))).toBe('conflict: agreement.movedOn')
  })
})

describe.runIf(await hasTool('openssl'))('a document signed with an own certificate', async () => {
  const identity = await opensslIdentity(
    '/C=NL/O=Zwirrel Jeugdhulp B.V./GN=Orlinde/SN=Kwispelhof/CN=Orlinde Kwispelhof',
  )

  test('binds the provider to an amendment; a changed one binds nobody', async () => {
    const made = await amended()
    const { signatory, mandate, place } = made
    const { bytes } = await openAmendment(signatory, { ...place, number: 1 })
    const signed = await signElsewhere(bytes, identity)
    const changed = Buffer.from(signed)
    changed.writeUInt8((changed.at(2000) ?? 0) ^ 1, 2000)
    expect(await outcomeOf(signWithOwnCertificate(signatory, { ...(await order(made)), file: changed }))).toMatch(
      /^refused: signing\.own\./,
    )
    expect(await stateOf(made)).toBe('to-sign')
    await signWithOwnCertificate(signatory, { ...(await order(made)), file: signed })
    await openAmendment(mandate, { ...place, number: 1 })
    await countersignAgreement(mandate, await order(made))
    expect(await stateOf(made)).toBe('in-force')
    const both = (await openAmendment(signatory, { ...place, number: 1 })).bytes
    expect(Buffer.from(both).subarray(0, signed.length).equals(signed)).toBe(true)
    if (pdfsig) expect((await pdfsigOf(both)).match(/Signature is Valid/g)).toHaveLength(2)
  })

  test('binds the provider to the agreement itself', async () => {
    const { signatory, agreementId } = await releasedAgreement()
    const { bytes } = await openDocument(signatory, agreementId)
    const place = { agreementId, shownSha256: await shownHash(agreementId), authentication: 'password+totp' }
    await signWithOwnCertificate(signatory, { ...place, file: await signElsewhere(bytes, identity) })
    const [row] = await ownerQuery('select manner, certificate from agreement_signature where agreement_id = $1', [
      agreementId,
    ])
    expect(row).toMatchObject({ manner: 'own-certificate', certificate: { weight: 'electronic', trusted: false } })
  })
})

describe('the signing certificate of an amendment', async () => {
  async function signedByBoth() {
    const made = await amended()
    const which = { agreementId: made.agreementId, number: 1 }
    expect(await outcomeOf(openAmendmentCertificate(made.signatory, which))).toBe('not-found: notFound')
    await openAmendment(made.signatory, which)
    await signAgreement(made.signatory, await order(made))
    await openAmendment(made.mandate, which)
    await countersignAgreement(made.mandate, await order(made))
    return { ...made, which }
  }

  test('is there once somebody signed, for who may see it, and lies in the archive', async () => {
    const { signatory, lawyer, agreementId, which } = await signedByBoth()
    const { name, bytes } = await openAmendmentCertificate(signatory, which)
    expect(name).toMatch(/^ondertekeningsbewijs-.+-W1\.pdf$/)
    const stranger = (await registeredProvider()).actor
    for (const [reader, asked] of [
      [stranger, which],
      [signatory, { agreementId, number: 2 }],
    ] as const)
      expect(await outcomeOf(openAmendmentCertificate(reader, asked))).toBe('not-found: notFound')
    const archived = unzipSync((await archiveAgreement(lawyer, agreementId)).bytes)
    expect(Buffer.from(archived['wijzigingen/1/ondertekeningsbewijs.pdf'] ?? []).equals(Buffer.from(bytes))).toBe(true)
  })

  test.runIf(await hasTool('pdftotext'))('says who signed which amendment', async () => {
    const { signatory, which, place } = await signedByBoth()
    const text = (await textOf((await openAmendmentCertificate(signatory, which)).bytes)).replace(/\s+/g, ' ')
    for (const words of [
      'wijziging 1 van raamovereenkomst',
      'De wijziging is vrijgegeven',
      'Ik heb de wijziging gelezen',
    ])
      expect(text).toContain(words)
    expect(text.replace(/ /g, '')).toContain(await shown({ amendmentId: place.amendmentId }))
  })
})
