import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  announceEnding,
  confirmEnding,
  giveNotice,
  proposeEnding,
  tickTask,
  withdrawEnding,
} from '#app/features/agreement/ending/end-agreement.server.ts'
import { answerEnding, readIntention } from '#app/features/agreement/ending/answer-ending.server.ts'
import { readEnding } from '#app/features/agreement/ending/read-ending.server.ts'
import { issueEndingLetter } from '#app/features/agreement/ending/issue-ending-letter.server.ts'
import { watchAgreements } from '#app/features/agreement/ending/watch-agreements.server.ts'
import { contractFactsOf, termsAtStart, termsOn, type Amended } from '#app/features/agreement/amendment/change.ts'
import { PUBLIC, SYSTEM } from '#app/features/identity/actor.ts'
import { addDays, addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { readAgreement } from '#app/features/agreement/read-agreement.server.ts'
import { findEnding, listEndingTasks } from '#db/queries/ending.queries.ts'
import { listAmendments } from '#db/queries/amendment.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { agreementInForce, releasedAmendment } from '../factories/agreement.ts'
import { agreementParameters, anyAmended } from '../factories/amended.ts'
import { registeredProvider } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const TODAY = dayInAmsterdam(new Date())
const ground = 'De samenwerking stopt.'

type Made = Awaited<ReturnType<typeof agreementInForce>>
const endingOf = (agreementId: string) => inTransaction(SYSTEM, (db) => findEnding(db, agreementId))
const tasksOf = async (agreementId: string) =>
  inTransaction(SYSTEM, async (db) => listEndingTasks(db, found(await findEnding(db, agreementId)).id))
const inRegister = async ({ agreementId }: Made) =>
  (await inTransaction(PUBLIC, (db) => listAdmittedProviders(db, EVERYTHING))).some(
    (one) => one.agreement_id === agreementId,
  )
/** The term of notice of the contract, from today. */
async function noticeDay({ agreementId }: Made): Promise<string> {
  const [row] = await ownerQuery<{ parameters: Parameters<typeof contractFactsOf>[0] }>(
    'select parameters from agreement where id = $1',
    [agreementId],
  )
  return addMonths(TODAY, contractFactsOf(row!.parameters).terms.clientNoticeMonths)
}

/** The provider is in category C, and the loaded facts of a year within the agreement show no use. */
async function unusedInCategoryC({ agreementId }: Made, year: number): Promise<void> {
  for (const table of ['agreement', 'category_assignment'])
    await ownerQuery(`alter table ${table} disable trigger user`)
  await ownerQuery('update agreement set starts_on = make_date($2, 1, 1) where id = $1', [agreementId, year])
  await ownerQuery(
    `update category_assignment c set category = 'C', proposed = 'C' from agreement a where a.id = $1 and c.decision_id = a.decision_id`,
    [agreementId],
  )
  for (const table of ['agreement', 'category_assignment']) await ownerQuery(`alter table ${table} enable trigger user`)
  await ownerQuery(
    `with loaded as (
       insert into reference_load (id, procedure_id, reference_year, effective_from, file_name, sha256, facts, loaded_by, loaded_by_name)
       select gen_random_uuid(), procedure_id, $2, current_date, 'cijfers.csv', id::text, 1, 'a', 'A' from agreement where id = $1
       returning id)
     insert into reference_fact (load_id, provider_id, clients, volume)
     select loaded.id, a.provider_id, 0, 0 from loaded, agreement a where a.id = $1`,
    [agreementId, year],
  )
}

describe('notice', () => {
  test('of the region takes two lawyers; then the agreement has its last day, a letter and work with dates', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer, second } = made
    const endsOn = await noticeDay(made)
    const order = { agreementId, kind: 'termination' as const, endsOn, ground }
    expect(await outcomeOf(proposeEnding(lawyer, { ...order, endsOn: addDays(endsOn, -1) }))).toBe(
      'refused: ending.tooSoon',
    )
    await proposeEnding(lawyer, order)
    expect(await outcomeOf(proposeEnding(second, order))).toBe('refused: ending.onePending')
    expect(await outcomeOf(confirmEnding(lawyer, agreementId))).toBe('refused: ending.secondLawyer')
    await expect(
      ownerQuery(
        `update agreement_ending set confirmed_by = proposed_by, confirmed_by_name = 'x', confirmed_at = now() where agreement_id = $1`,
        [agreementId],
      ),
    ).rejects.toThrow()
    await confirmEnding(second, agreementId)
    await issueEndingLetter({ agreementId })
    await issueEndingLetter({ agreementId })
    expect(await readAgreement(SYSTEM, agreementId)).toMatchObject({ endsOn, state: 'in-force' })
    expect((await endingOf(agreementId))?.letter_name).toMatch(/^einde-RO-.*\.pdf$/)
    const letters = await ownerQuery(`select id from outbox_mail where once_key like $1`, [
      `agreement-ends:${agreementId}:decided:%`,
    ])
    expect(letters.length).toBeGreaterThan(0)
    expect(await tasksOf(agreementId)).toHaveLength(8)
    await tickTask(lawyer, { agreementId, task: 'list-children' })
    expect(await outcomeOf(tickTask(second, { agreementId, task: 'list-children' }))).toBe(
      'conflict: ending.tickedAlready',
    )
    await expect(
      ownerQuery(`update agreement_ending set ends_on = '2030-01-01' where agreement_id = $1`, [agreementId]),
    ).rejects.toMatchObject({ code: 'OH001' })
  })

  test('of the provider holds at once, for a signatory only, and another provider finds nothing', async () => {
    const made = await agreementInForce()
    const { agreementId, signatory, actor } = made
    const endsOn = await noticeDay(made)
    const order = { agreementId, endsOn, ground }
    expect(await outcomeOf(giveNotice({ ...actor, email: 'iemand@anders.example' }, order))).toBe(
      'forbidden: agreement.notYours',
    )
    const stranger = (await registeredProvider()).actor
    expect(await outcomeOf(giveNotice(stranger, order))).toBe('not-found: notFound')
    await giveNotice(signatory, order)
    expect(await endingOf(agreementId)).toMatchObject({ by_party: 'provider', kind: 'termination', ends_on: endsOn })
    await issueEndingLetter({ agreementId })
    expect(await tasksOf(agreementId)).toHaveLength(8)
    expect(await inTransaction(stranger, (db) => findEnding(db, agreementId))).toBeUndefined()
  })
})

describe('what follows from time', () => {
  test('an agreement past its last day has ended, also while no job ran; the job only notes it', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer, second } = made
    await proposeEnding(lawyer, { agreementId, kind: 'dissolution', endsOn: TODAY, ground })
    await confirmEnding(second, agreementId)
    expect(await inRegister(made)).toBe(true)
    await ownerQuery('update agreement set ends_on = $2 where id = $1', [agreementId, addDays(TODAY, -1)])
    expect(await inRegister(made)).toBe(false)
    expect((await readAgreement(SYSTEM, agreementId)).state).toBe('ended')
    await watchAgreements()
    await watchAgreements()
    const events = await ownerQuery(`select id from audit_event where kind = 'agreement.ended' and subject = $1`, [
      `agreement:${agreementId}`,
    ])
    expect(events).toHaveLength(1)
    const after = { kind: 'suspension' as const, effectiveOn: TODAY, until: addDays(TODAY, 9) }
    expect(await outcomeOf(releasedAmendment(made, after))).toMatch(/^refused: .*amendment.notInForce/)
  })

  test('near its last day the work that follows is put down, once', async () => {
    const made = await agreementInForce()
    const { agreementId } = made
    await ownerQuery('update agreement set ends_on = $2 where id = $1', [agreementId, addMonths(TODAY, 5)])
    await watchAgreements()
    await watchAgreements()
    expect(await endingOf(agreementId)).toMatchObject({
      kind: 'expiry',
      by_party: 'rule',
      ends_on: addMonths(TODAY, 5),
    })
    expect(await tasksOf(agreementId)).toHaveLength(8)
  })

  test('the provider answers an intention, more than once, until the region decides; its words stay as they were', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer, second, signatory } = made
    await unusedInCategoryC(made, 2025)
    await watchAgreements()
    const say = (answer: string, actor = signatory) => outcomeOf(answerEnding(actor, { agreementId, answer }))
    expect(await say('Te vroeg.')).toBe('conflict: agreement.movedOn')
    await announceEnding(lawyer, agreementId)
    const stranger = (await registeredProvider()).actor
    expect(await say('Niet van mij.', stranger)).toBe('not-found: notFound')
    expect(await say('Ik lees alleen.', { ...signatory, role: 'reader' })).toBe('forbidden: agreement.notYours')
    await say('Wij hielpen in mei nog een gezin.')
    await say('De cijfers van juni volgen.')
    const { answers, open } = await readIntention(signatory, agreementId)
    expect([open, answers.map(({ answer }) => answer)]).toEqual([
      true,
      ['Wij hielpen in mei nog een gezin.', 'De cijfers van juni volgen.'],
    ])
    expect((await readEnding(second, agreementId)).answers).toEqual(answers)
    expect(await outcomeOf(readIntention(stranger, agreementId))).toBe('not-found: notFound')
    const told = await ownerQuery('select key from graphile_worker._private_jobs where key like $1', [
      `tell-lawyers:${agreementId}:answered-intention:%`,
    ])
    expect(told).toHaveLength(2)
    await expect(ownerQuery(`update agreement_ending_answer set answer = 'x'`)).rejects.toMatchObject({ code: 'OH001' })
    await ownerQuery(
      `update agreement_ending set announced_at = announced_at - interval '29 days' where agreement_id = $1`,
      [agreementId],
    )
    await confirmEnding(second, agreementId)
    expect(await say('Te laat.')).toBe('conflict: agreement.movedOn')
    expect((await readIntention(signatory, agreementId)).open).toBe(false)
  })

  test('category C without use is only proposed; the provider hears it first, and a person decides', async () => {
    const made = await agreementInForce()
    const { agreementId, lawyer } = made
    await unusedInCategoryC(made, 2025)
    await watchAgreements()
    await watchAgreements()
    expect(await endingOf(agreementId)).toMatchObject({ kind: 'category-c', confirmed_at: null, announced_at: null })
    expect(await outcomeOf(confirmEnding(lawyer, agreementId))).toBe('refused: ending.announceFirst')
    await announceEnding(lawyer, agreementId)
    expect(await outcomeOf(confirmEnding(lawyer, agreementId))).toBe('refused: ending.answerTerm')
    await withdrawEnding(lawyer, { agreementId, reason: 'De expertise is nodig.' })
    await watchAgreements()
    expect(await endingOf(agreementId)).toBeUndefined()
    expect(await inRegister(made)).toBe(true)
  })
})

describe('a suspension', () => {
  test('stands in the register until its last day or until it is lifted', async () => {
    const made = await agreementInForce()
    const until = addDays(TODAY, 30)
    await releasedAmendment(made, { kind: 'suspension', effectiveOn: TODAY, until })
    const shown = async () =>
      (await inTransaction(PUBLIC, (db) => listAdmittedProviders(db, EVERYTHING))).find(
        (one) => one.agreement_id === made.agreementId,
      )?.suspended_until
    expect(await shown()).toBe(until)
    await releasedAmendment(made, { kind: 'lifting', effectiveOn: TODAY })
    expect(await shown()).toBeNull()
    const [first] = await inTransaction(SYSTEM, (db) => listAmendments(db, made.agreementId))
    expect(first).toMatchObject({ manner: 'notice', clause: '3.5' })
  })
})

/** The register reckons in SQL what the pages reckon in code. */
test('queries and code agree on what holds, whatever was agreed', async () => {
  const made = await agreementInForce()
  const parameters = agreementParameters()
  const put = async (amended: Amended[]) => {
    await ownerQuery('alter table amendment disable trigger user')
    await ownerQuery('delete from amendment where agreement_id = $1', [made.agreementId])
    for (const { number, effectiveOn, change } of amended)
      await ownerQuery(
        `insert into amendment (id, agreement_id, provider_id, number, kind, manner, clause, reason, effective_on, change,
           proposed_by, proposed_by_name, released_by, released_by_name, released_at, frozen_file_id, in_force_at)
         select gen_random_uuid(), id, provider_id, $2, $3, 'notice', '1', 'x', $4, $5, 'a', 'A', 'b', 'B', now(), frozen_file_id, now()
         from agreement where id = $1`,
        [made.agreementId, number, change.kind, effectiveOn, JSON.stringify(change)],
      )
  }
  await ownerQuery('alter table agreement disable trigger user')
  await ownerQuery(`update agreement set parameters = $2 where id = $1`, [made.agreementId, JSON.stringify(parameters)])
  await fc.assert(
    fc.asyncProperty(anyAmended(), fc.constantFrom('2027-03-15', '2027-12-31', '2028-07-01'), async (amended, day) => {
      await put(amended)
      const [sql] = await ownerQuery<{
        products: { code: string; tariff: string }[]
        category: string | null
        until: string | null
      }>(
        `select agreement_products($1, $2) as products, agreement_category($1, $2) as category, agreement_suspended_until($1, $2)::text as until`,
        [made.agreementId, day],
      )
      const code = termsOn(termsAtStart(parameters), amended, day)
      const short = (all: readonly { code: string; tariff: string }[]) =>
        all.map((one) => [one.code, one.tariff]).sort()
      expect(short(sql!.products)).toEqual(short(code.products))
      expect(sql!.category ?? 'B').toBe(code.category.letter)
      expect(sql!.until).toBe(code.suspended?.until ?? null)
    }),
    { numRuns: 40 },
  )
})
