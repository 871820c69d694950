import { randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { withdrawAmendment } from '#app/features/agreement/amendment/answer-amendment.server.ts'
import { consolidatedFile, readConsolidated } from '#app/features/agreement/amendment/read-consolidated.server.ts'
import { archiveAgreement } from '#app/features/agreement/archive-agreement.server.ts'
import { confirmEnding, proposeEnding } from '#app/features/agreement/ending/end-agreement.server.ts'
import { issueEndingLetter } from '#app/features/agreement/ending/issue-ending-letter.server.ts'
import { openAmendment, openDocument } from '#app/features/agreement/open-document.server.ts'
import { readAgreementCalendar } from '#app/features/agreement/read-agreement-calendar.server.ts'
import { readForRegion } from '#app/features/agreement/read-for-region.server.ts'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import { readLegalDesk } from '#app/features/agreement/read-legal-desk.server.ts'
import { readPortfolio } from '#app/features/agreement/read-portfolio.server.ts'
import { readDashboard } from '#app/features/application/read-dashboard.server.ts'
import { verifyDocument } from '#app/features/agreement/verify-document.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { addDays, addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { findHeldAgreement } from '#db/queries/held-agreement.queries.ts'
import { listDocumentsToDestroy } from '#db/queries/destruction.store.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  agreementInForce,
  draftedAmendment,
  publishedTariff,
  releasedAmendment,
  staffMember,
} from '../factories/agreement.ts'
import { registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'
import { askTool, hasTool, textOf } from '../setup/pdf-tools.ts'

const { ownerQuery } = useDatabase()
const TODAY = dayInAmsterdam(new Date())

/** An agreement in force with new tariffs from a month on, announced today. */
async function indexed() {
  const made = await agreementInForce()
  const effectiveOn = addMonths(TODAY, 1)
  await publishedTariff(made.procedureId, '45N21', '99.60', effectiveOn)
  await releasedAmendment(made, { kind: 'tariffs', effectiveOn })
  return { ...made, effectiveOn }
}

/** A later decision by which the provider stops with a product. */
async function droppingDecision(made: Awaited<ReturnType<typeof agreementInForce>>, code: string, endsOn: string) {
  const id = randomUUID()
  await ownerQuery('alter table decision disable trigger dropped_as_submitted')
  await ownerQuery(
    `insert into decision (id, application_id, provider_id, procedure_version_id, submission_id, products, verdicts, dropped, sequence, replaces_id,
       proposed_by, proposed_by_name, confirmed_by, confirmed_by_name, decided_at, objection_until)
     select $1, d.application_id, d.provider_id, d.procedure_version_id, d.submission_id, '[]', '[]', $3, 2, d.id,
       'een', 'Officier Een', 'twee', 'Officier Twee', clock_timestamp(), clock_timestamp() + interval '20 days'
     from decision d join agreement a on a.decision_id = d.id where a.id = $2`,
    [id, made.agreementId, JSON.stringify([{ productCode: code, endsOn }])],
  )
  await ownerQuery('alter table decision enable trigger dropped_as_submitted')
  return id
}

describe('the text on a day', () => {
  test('has the tariff of that day and says from which amendment; another provider finds nothing', async (context) => {
    const { agreementId, signatory, lawyer, effectiveOn } = await indexed()
    const on = async (day: string) => {
      const { products } = await readConsolidated(signatory, { agreementId, day })
      return products.find(({ code }) => code === '45N21')
    }
    expect(await on(addDays(effectiveOn, -1))).toMatchObject({ origin: 0 })
    expect(await on(effectiveOn)).toMatchObject({ origin: 1, tariff: '99.60' })
    const text = await readConsolidated(lawyer, { agreementId, day: 'geen dag' })
    expect(text.day).toBe(TODAY)
    expect(text.amendments).toMatchObject([{ number: 1, counts: false }])
    expect(text.articles.every(({ origin }) => origin === 0)).toBe(true)
    const stranger = (await registeredProvider()).actor
    expect(await outcomeOf(readConsolidated(stranger, { agreementId, day: null }))).toBe('not-found: notFound')
    expect(await outcomeOf(readConsolidated(await staffMember('procurement'), { agreementId, day: null }))).toBe(
      'not-found: notFound',
    )
    const { bytes } = await consolidatedFile(signatory, { agreementId, day: effectiveOn })
    if (!(await hasTool('pdftotext'))) context.skip('pdftotext is not on this machine')
    expect(await textOf(bytes)).toMatch(/99,60[\s\S]*wijziging 1/)
    expect((await askTool('pdfinfo', ['-struct', 'a.pdf'], { 'a.pdf': bytes })).output).toMatch(/H1[\s\S]*Table/)
  })

  test('has the category that was announced, with the articles and the annex that follow', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer } = made
    await ownerQuery(
      `insert into category_assignment (id, procedure_id, provider_id, proposed, trace, category, confirmed_by, confirmed_by_name,
         confirmed_at, effective_from, origin, reference_year)
       values (gen_random_uuid(), $1, $2, 'A', '[]', 'A', 'twee', 'Officier Twee', clock_timestamp(), $3, 'reassessment', 2026)`,
      [made.procedureId, made.actor.providerId, addMonths(TODAY, 3)],
    )
    const effectiveOn = addMonths(TODAY, 3)
    expect(await outcomeOf(draftedAmendment(made, { kind: 'category', effectiveOn: addDays(effectiveOn, -1) }))).toBe(
      'refused: amendment.tooSoon',
    )
    await releasedAmendment(made, { kind: 'category', effectiveOn })
    const { category, articles } = await readConsolidated(lawyer, { agreementId, day: effectiveOn })
    expect(category).toMatchObject({ letter: 'A', origin: 1 })
    const changed = articles.filter(({ origin }) => origin === 1).map(({ clauseId }) => clauseId)
    expect(changed).toEqual(expect.arrayContaining(['1.10-category', 'annex-2-category-a']))
    expect(articles.map(({ clauseId }) => clauseId)).not.toContain('annex-2-category-b')
  })
})

describe('a decision about who has an agreement', () => {
  test('waits at the legal desk until its amendment is there; what was withdrawn waits again', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer } = made
    const decisionId = await droppingDecision(made, '41N11', addMonths(TODAY, 6))
    const waiting = async () => (await readLegalDesk(lawyer)).toAmend.map(({ id }) => id)
    expect(await waiting()).toContain(decisionId)
    const order = { kind: 'products' as const, effectiveOn: TODAY }
    expect(await outcomeOf(draftedAmendment(made, order))).toBe('refused: amendment.chooseDecision')
    const other = await agreementInForce()
    expect(await outcomeOf(draftedAmendment(other, { ...order, decisionId }))).toBe('refused: amendment.chooseDecision')
    const amendmentId = await draftedAmendment(made, { ...order, decisionId })
    expect(await waiting()).not.toContain(decisionId)
    await withdrawAmendment(lawyer, { agreementId, amendmentId, reason: 'Nog niet.' })
    expect(await waiting()).toContain(decisionId)
  })

  test('what is contracted follows from the amendments', async () => {
    const made = await indexed()
    const holder = found(
      await inTransaction(SYSTEM, (db) =>
        findHeldAgreement(db, {
          procedure_id: made.procedureId,
          provider_id: made.actor.providerId,
          procedure_version_id: made.versionId,
          at: new Date(Date.now() + 1000),
        }),
      ),
    )
    expect(holder.productCodes).toEqual(['41N11', '45N21'])
  })
})

test('an amendment that waits for the provider stands first on its desk, and is gone when it does not wait any more', async () => {
  const made = await agreementInForce()
  const { agreementId, signatory, lawyer } = made
  const waiting = async () =>
    (await readDashboard(signatory)).attention.filter(({ kind }) => kind === 'amendment').map(({ href }) => href)
  const form = { clauseId: '1.13-capacity-information', articleText: 'Elke dag.' }
  const amendmentId = await releasedAmendment(made, { kind: 'terms', effectiveOn: addMonths(TODAY, 2), ...form })
  expect(await waiting()).toEqual([`/overeenkomsten/${agreementId}/wijzigingen/1`])
  await withdrawAmendment(lawyer, { agreementId, amendmentId, reason: 'Vervalt.' })
  expect(await waiting()).toEqual([])
})

describe('everything that shows agreements', () => {
  test('knows that one was amended: both desks, the verify page, the calendar, the portfolio and the archive', async () => {
    const made = await indexed()
    const { agreementId, signatory, lawyer, second, effectiveOn } = made
    const agreement = await openDocument(signatory, agreementId)
    const amendment = await openAmendment(signatory, { agreementId, number: 1 })
    expect((await verifyDocument(agreement.bytes)).known).toMatchObject({
      state: 'amended',
      amendment: null,
      amendments: [{ number: 1, effectiveOn }],
    })
    expect((await verifyDocument(amendment.bytes)).known).toMatchObject({ state: 'current', amendment: { number: 1 } })
    for (const { life } of [await readForSigning(signatory, agreementId), await readForRegion(lawyer, agreementId)]) {
      expect(life?.amendments).toMatchObject([{ number: 1, state: 'in-force' }])
      expect(life?.tariffs.find(({ code }) => code === '45N21')?.tariffs).toHaveLength(2)
    }
    const { days } = await readAgreementCalendar(lawyer)
    const mine = days.filter(({ agreements }) => agreements.some(({ id }) => id === agreementId))
    expect(mine.map(({ kind, day }) => [kind, day])).toContainEqual(['amendment', effectiveOn])
    await proposeEnding(lawyer, { agreementId, kind: 'dissolution', endsOn: addMonths(TODAY, 2), ground: 'Fraude.' })
    await confirmEnding(second, agreementId)
    await issueEndingLetter({ agreementId })
    const { agreements } = await readPortfolio(await staffMember('contract-management'))
    expect(agreements.find(({ id }) => id === agreementId)).toMatchObject({ amendments: 1, ending: 'dissolution' })
    const { bytes, name } = await archiveAgreement(lawyer, agreementId)
    expect(Object.keys(unzipSync(bytes))).toEqual(
      expect.arrayContaining([
        'wijzigingen/1/gegevens.json',
        'wijzigingen/1/uitgegeven.pdf',
        'einde/1/gegevens.json',
        'einde/1/bericht.pdf',
      ]),
    )
    const number = /archief-(.*)\.zip/.exec(name)?.[1] ?? ''
    const destroyed = await inTransaction(SYSTEM, (db) => listDocumentsToDestroy(db, number))
    expect(destroyed.map((file) => file.name)).toEqual(
      expect.arrayContaining([`wijziging-${number}-W1.pdf`, `einde-${number}.pdf`]),
    )
    await ownerQuery('update agreement set ends_on = $2 where id = $1', [agreementId, addDays(TODAY, -1)])
    expect((await verifyDocument(agreement.bytes)).known?.state).toBe('ended')
  })
})
