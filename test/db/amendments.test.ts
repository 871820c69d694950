import { describe, expect, test } from 'vitest'
import {
  declineAmendment,
  objectToAmendment,
  takeAsNotice,
  takeBackObjection,
  withdrawAmendment,
} from '#app/features/agreement/amendment/answer-amendment.server.ts'
import { makeAmendment } from '#app/features/agreement/amendment/make-amendment.server.ts'
import { releaseAmendment } from '#app/features/agreement/amendment/release-amendment.server.ts'
import { tellAmendment } from '#app/features/agreement/amendment/tell-amendment.server.ts'
import { countersignAgreement } from '#app/features/agreement/countersign-agreement.server.ts'
import { openAmendment } from '#app/features/agreement/open-document.server.ts'
import { signAgreement } from '#app/features/agreement/sign-agreement.server.ts'
import { sendSigningCode, takeSigningCode } from '#app/features/agreement/signing-code.server.ts'
import { watchAgreements } from '#app/features/agreement/ending/watch-agreements.server.ts'
import { PUBLIC, SYSTEM } from '#app/features/identity/actor.ts'
import { addDays, addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { findAmendmentDocument, listAmendments } from '#db/queries/amendment.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  agreementInForce,
  draftedAmendment,
  publishedTariff,
  releasedAmendment,
  renamed,
  staffMember,
} from '../factories/agreement.ts'
import { registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'
import { hasTool, textOf } from '../setup/pdf-tools.ts'

const { ownerQuery } = useDatabase()
const TODAY = dayInAmsterdam(new Date())
const reason = 'Zo is het afgesproken.'

type Made = Awaited<ReturnType<typeof agreementInForce>>

const amendmentsOf = (agreementId: string) => inTransaction(SYSTEM, (db) => listAmendments(db, agreementId))
const registered = async (made: Made) =>
  found(
    (await inTransaction(PUBLIC, (db) => listAdmittedProviders(db, EVERYTHING))).find(
      (one) => one.agreement_id === made.agreementId,
    ),
  )
const shown = async (amendmentId: string) =>
  found(await inTransaction(SYSTEM, (db) => findAmendmentDocument(db, amendmentId))).sha256
const order = async (made: Made, amendmentId: string) => ({
  agreementId: made.agreementId,
  amendmentId,
  shownSha256: await shown(amendmentId),
  authentication: 'password+totp',
})

async function renamedAmendment() {
  const made = await agreementInForce()
  await renamed(made.actor.providerId, 'Zwirrel Nieuw B.V.')
  return { ...made, amendmentId: await releasedAmendment(made, { kind: 'party', effectiveOn: TODAY }) }
}

describe('what is signed', () => {
  test('is signed as an agreement is: opened, named, with two factors, one after the other, and then it holds', async (context) => {
    const made = await renamedAmendment()
    const { signatory, mandate, agreementId, amendmentId } = made
    const place = { agreementId, number: 1 }
    expect(await outcomeOf(signAgreement(signatory, await order(made, amendmentId)))).toBe(
      'refused: agreement.openFirst',
    )
    expect(await outcomeOf(countersignAgreement(mandate, await order(made, amendmentId)))).toBe(
      'refused: agreement.notToCountersign',
    )
    const { bytes } = await openAmendment(signatory, place)
    const stale = await order(made, amendmentId)
    expect(await outcomeOf(signAgreement(signatory, { ...stale, authentication: 'password' }))).toBe(
      'refused: agreement.secondFactor',
    )
    await signAgreement(signatory, stale)
    expect(await outcomeOf(signAgreement(signatory, stale))).toMatch(/^refused|^conflict/)
    expect((await registered(made)).amendments).toEqual([])
    await openAmendment(mandate, place)
    await countersignAgreement(mandate, await order(made, amendmentId))
    expect((await registered(made)).amendments).toMatchObject([{ number: 1, kind: 'party' }])
    const signed = await openAmendment(signatory, place)
    expect(Buffer.from(signed.bytes).subarray(0, bytes.length).equals(Buffer.from(bytes))).toBe(true)
    if (!(await hasTool('pdftotext'))) context.skip('pdftotext is not on this machine')
    expect(await textOf(signed.bytes)).toContain('Zwirrel Nieuw B.V.')
  })

  test('a code for one document is worth nothing for another', async () => {
    const { signatory, agreementId, amendmentId } = await renamedAmendment()
    await sendSigningCode(signatory, { agreementId, amendmentId }, '123456')
    expect(await outcomeOf(takeSigningCode(signatory, { agreementId }, '123456'))).toBe('refused: codeWrong')
    await takeSigningCode(signatory, { agreementId, amendmentId }, '123456')
  })

  test('somebody whom the text does not name cannot sign, and declining leaves the agreement as it was', async () => {
    const made = await renamedAmendment()
    const { signatory, agreementId, amendmentId } = made
    await openAmendment(signatory, { agreementId, number: 1 })
    await ownerQuery(`update signatory set name = 'Iemand Anders' where provider_id = $1`, [made.actor.providerId])
    expect(await outcomeOf(signAgreement(signatory, await order(made, amendmentId)))).toBe(
      'refused: agreement.notNamed',
    )
    await declineAmendment(signatory, { agreementId, amendmentId, reason })
    expect(await outcomeOf(signAgreement(signatory, await order(made, amendmentId)))).toBe(
      'refused: agreement.notToSign',
    )
    expect(await amendmentsOf(agreementId)).toMatchObject([{ closed_as: 'declined', closed_reason: reason }])
  })

  test('a term to sign that passed closes it', async () => {
    const { agreementId, amendmentId } = await renamedAmendment()
    await ownerQuery(`update amendment set sign_by = clock_timestamp() - interval '1 hour' where id = $1`, [
      amendmentId,
    ])
    await watchAgreements()
    await watchAgreements()
    expect(await amendmentsOf(agreementId)).toMatchObject([{ closed_as: 'expired' }])
  })
})

describe('what is announced', () => {
  test('new tariffs hold by notice from their first day, the same for everybody, and everybody is told once', async () => {
    const made = await agreementInForce()
    const { agreementId, procedureId } = made
    const effectiveOn = addMonths(TODAY, 1)
    await publishedTariff(procedureId, '45N21', '99.60', effectiveOn)
    const amendmentId = await releasedAmendment(made, { kind: 'tariffs', effectiveOn })
    await tellAmendment({ agreementId, amendmentId })
    await tellAmendment({ agreementId, amendmentId })
    const mails = await ownerQuery(`select recipient from outbox_mail where once_key like $1`, [
      `amendment-announced:${agreementId}:%`,
    ])
    expect(mails.length).toBeGreaterThan(0)
    expect(new Set(mails.map(({ recipient }) => String(recipient))).size).toBe(mails.length)
    const [tariffs] = await ownerQuery(
      `select agreement_products($1, $2) as before, agreement_products($1, $3) as after`,
      [agreementId, addDays(effectiveOn, -1), effectiveOn],
    )
    const of = (products: unknown) =>
      (products as { code: string; tariff: string }[]).find(({ code }) => code === '45N21')?.tariff
    expect(of(tariffs!.before)).not.toBe('99.60')
    expect(of(tariffs!.after)).toBe('99.60')
    expect(await outcomeOf(draftedAmendment(made, { kind: 'tariffs', effectiveOn }))).toBe('refused: amendment.nothing')
  })

  test('a change of the terms waits four weeks for an objection; the time makes it hold, the job only notes it', async () => {
    const made = await agreementInForce()
    const { agreementId, signatory } = made
    const effectiveOn = addMonths(TODAY, 2)
    const form = {
      kind: 'terms' as const,
      effectiveOn,
      clauseId: '1.13-capacity-information',
      articleText: 'Elke dag.',
    }
    expect(await outcomeOf(draftedAmendment(made, { ...form, effectiveOn: addDays(TODAY, 20) }))).toBe(
      'refused: amendment.withinObjection',
    )
    const amendmentId = await releasedAmendment(made, form)
    expect((await registered(made)).amendments).toEqual([])
    await ownerQuery('alter table amendment disable trigger guard')
    await ownerQuery(`update amendment set object_until = clock_timestamp() where id = $1`, [amendmentId])
    await ownerQuery('alter table amendment enable trigger guard')
    expect((await registered(made)).amendments).toMatchObject([{ number: 1 }])
    expect(await outcomeOf(objectToAmendment(signatory, { agreementId, amendmentId, reason }))).toBe(
      'conflict: agreement.movedOn',
    )
    await watchAgreements()
    expect((await amendmentsOf(agreementId))[0]?.in_force_at).not.toBeNull()
  })

  test('an objection stops it; the provider takes it back, or the region takes it as notice and a second lawyer decides', async () => {
    const made = await agreementInForce()
    const { agreementId, signatory, lawyer } = made
    const form = {
      kind: 'terms' as const,
      effectiveOn: addMonths(TODAY, 2),
      clauseId: '1.13-capacity-information',
      articleText: 'Elke dag.\n\nOok op:\n- zaterdag\n- zondag',
    }
    const first = await releasedAmendment(made, form)
    await objectToAmendment(signatory, { agreementId, amendmentId: first, reason })
    expect(await outcomeOf(objectToAmendment(signatory, { agreementId, amendmentId: first, reason }))).toBe(
      'conflict: agreement.movedOn',
    )
    await takeBackObjection(signatory, { agreementId, amendmentId: first, reason })
    expect((await registered(made)).amendments).toHaveLength(1)
    const second = await releasedAmendment(made, { ...form, articleText: 'Elk uur.' })
    await objectToAmendment(signatory, { agreementId, amendmentId: second, reason })
    await takeAsNotice(lawyer, { agreementId, amendmentId: second, reason })
    const endings = await ownerQuery(
      'select kind, ends_on::text, confirmed_at from agreement_ending where agreement_id = $1',
      [agreementId],
    )
    expect(endings).toEqual([{ kind: 'refusal', ends_on: addDays(form.effectiveOn, -1), confirmed_at: null }])
  })
})

describe('four eyes, and what stays as it is', () => {
  test('whoever proposes does not release, in the portal nor in the database', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer, second } = made
    await renamed(made.actor.providerId, 'Zwirrel Nieuw B.V.')
    const amendmentId = await draftedAmendment(made, { kind: 'party', effectiveOn: TODAY })
    const place = { agreementId, amendmentId }
    expect(await outcomeOf(releaseAmendment(lawyer, place))).toBe('refused: amendment.secondLawyer')
    expect(await outcomeOf(releaseAmendment(await staffMember('procurement'), place))).toBe(
      'forbidden: agreement.legalOnly',
    )
    await expect(
      ownerQuery(
        `update amendment set released_by = proposed_by, released_by_name = 'x', released_at = now(), frozen_file_id = draft_file_id where id = $1`,
        [amendmentId],
      ),
    ).rejects.toMatchObject({ code: 'OH001' })
    await expect(
      ownerQuery(`update amendment set proposed_by = 'x' where id = $1`, [amendmentId]),
    ).rejects.toMatchObject({ code: 'OH001' })
    await releaseAmendment(second, place)
    for (const change of [
      `effective_on = '2030-01-01'`,
      `change = '{"kind":"party"}'`,
      `articles = '[]'`,
      'draft_file_id = null',
    ])
      await expect(ownerQuery(`update amendment set ${change} where id = $1`, [amendmentId])).rejects.toMatchObject({
        code: 'OH001',
      })
    await expect(ownerQuery('delete from amendment where id = $1', [amendmentId])).rejects.toMatchObject({
      code: 'OH001',
    })
    expect(await outcomeOf(releaseAmendment(second, place))).toBe('conflict: agreement.movedOn')
  })

  test('one is pending at a time, also when two are proposed at once; what is withdrawn makes room', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer } = made
    await renamed(made.actor.providerId, 'Zwirrel Nieuw B.V.')
    const tries = await Promise.all(
      [1, 2, 3].map(() => outcomeOf(draftedAmendment(made, { kind: 'party', effectiveOn: TODAY }))),
    )
    expect(tries.filter((one) => one === 'refused: amendment.onePending')).toHaveLength(2)
    const [first] = await amendmentsOf(agreementId)
    await withdrawAmendment(lawyer, { agreementId, amendmentId: first!.id, reason })
    await draftedAmendment(made, { kind: 'party', effectiveOn: TODAY })
    expect((await amendmentsOf(agreementId)).map(({ number }) => number)).toEqual([1, 2])
  })

  test('its document is made of the same bytes again, and not at all after release', async () => {
    const made = await agreementInForce()
    const { agreementId, second } = made
    await renamed(made.actor.providerId, 'Zwirrel Nieuw B.V.')
    const amendmentId = await draftedAmendment(made, { kind: 'party', effectiveOn: TODAY })
    const before = await shown(amendmentId)
    await makeAmendment({ agreementId, amendmentId })
    expect(await shown(amendmentId)).toBe(before)
    await releaseAmendment(second, { agreementId, amendmentId })
    await renamed(made.actor.providerId, 'Weer Anders B.V.')
    await makeAmendment({ agreementId, amendmentId })
    expect(await shown(amendmentId)).toBe(before)
  })
})

describe('isolation', () => {
  test('a provider sees its own amendment once it is released, and never one of another', async () => {
    const made = await agreementInForce()
    const { agreementId, signatory, second } = made
    await renamed(made.actor.providerId, 'Zwirrel Nieuw B.V.')
    const amendmentId = await draftedAmendment(made, { kind: 'party', effectiveOn: TODAY })
    const place = { agreementId, number: 1 }
    const stranger = (await registeredProvider()).actor
    expect(await outcomeOf(openAmendment(signatory, place))).toBe('not-found: notFound')
    await releaseAmendment(second, { agreementId, amendmentId })
    await openAmendment(signatory, place)
    expect(await outcomeOf(openAmendment(stranger, place))).toBe('not-found: notFound')
    expect(await inTransaction(stranger, (db) => listAmendments(db, agreementId))).toEqual([])
    expect(await inTransaction(PUBLIC, (db) => listAmendments(db, agreementId))).toEqual([])
  })
})
