import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { PUBLIC, type StaffActor } from '#app/features/identity/actor.ts'
import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import { decideIndexation } from '#app/features/tariff/decide-indexation.server.ts'
import { INDEXATION_ACTS, type IndexationAct, type IndexationStatus } from '#app/features/tariff/indexation.ts'
import { indexationSchema } from '#app/features/tariff/indexation.schema.ts'
import { prepareIndexation } from '#app/features/tariff/prepare-indexation.server.ts'
import { publishIndexation } from '#app/features/tariff/publish-indexation.server.ts'
import { readIndexation, readIndexations, readNewIndexation } from '#app/features/tariff/read-indexations.server.ts'
import { readTariffs } from '#app/features/tariff/read-tariffs.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findProcedureSlug } from '#db/queries/procedure.queries.ts'
import { listIndexations } from '#db/queries/tariff-indexation.queries.ts'
import {
  adoptTariffVersions,
  insertTariffVersions,
  proposeTariffVersions,
  publishTariffVersions,
} from '#db/queries/tariff-version.store.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { inTransaction } from '#db/transaction.ts'
import { openMoment, submittedApplication } from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const [anna, bert] = [officer('Anna'), officer('Bert')]
const PRODUCT = '45N21'

/** The form as an officer types it, for the first year after the procurement. */
function form(procedureId: string, change: Record<string, string> = {}) {
  return indexationSchema.parse({
    procedureId,
    year: '2027',
    ova: '4,18',
    ppc: '1,82%',
    method: 'percentage-point',
    stepDecimals: '3',
    decimals: '2',
    hourRounding: 'minute',
    source: 'VNG, indexatie 2027',
    sourceStatus: 'found',
    reason: 'Jaarlijkse indexering volgens het contract.',
    ...change,
  })
}
const LATER = { year: '2028', previousOva: '4,18', previousPpc: '1,82', definitiveOva: '5,00', definitivePpc: '2,00' }

async function prepared(procedureId: string, change?: Record<string, string>) {
  return prepareIndexation(anna, form(procedureId, change))
}
async function act(by: StaffActor, what: IndexationAct, id: string, rowVersion?: number) {
  const decision = { id, rowVersion: rowVersion ?? (await readIndexation(by, id)).rowVersion }
  await (what === 'publish' ? publishIndexation(by, decision) : decideIndexation(by, what, decision))
}
async function published(procedureId: string, change?: Record<string, string>) {
  const id = await prepared(procedureId, change)
  await act(anna, 'propose', id)
  await act(bert, 'adopt', id)
  await act(anna, 'publish', id)
  return id
}
async function tariffsOf(procedureId: string) {
  return readTariffs(found(await inTransaction(PUBLIC, (db) => findProcedureSlug(db, procedureId))))
}

describe('from preview to publication', () => {
  test('every tariff rises by the index with its explanation, and everybody concerned is told once', async () => {
    const made = await submittedApplication()
    const { procedureId } = made
    const id = await prepared(procedureId)
    const { index, tariffs } = await readIndexation(anna, id)
    expect(index.value).toBe('0.0394')
    const one = found(tariffs.find(({ code }) => code === PRODUCT))
    expect(Number(one.after) / Number(one.before)).toBeCloseTo(1.0394, 2)
    expect(Math.round(Number(one.after) * 100) % 60).toBe(0)
    expect((await tariffsOf(procedureId)).upcoming).toEqual([])
    await act(anna, 'propose', id)
    await act(bert, 'adopt', id)
    await act(bert, 'publish', id)
    const seen = await tariffsOf(procedureId)
    const period = found(
      [...seen.upcoming, ...seen.now].find(({ code, kind }) => code === PRODUCT && kind === 'indexation'),
    )
    expect(period).toMatchObject({
      amount: one.after,
      startsOn: '2027-01-01',
      buildUp: { explanation: one.explanation },
    })
    expect(seen.indexations).toMatchObject([{ year: 2027, index: '0.03940000', source: { status: 'found' } }])
    const mails = await ownerQuery<{ recipient: string; parameters: { index: string } }>(
      `select recipient, parameters from outbox_mail where message = 'tariffs-published'`,
    )
    expect(mails).toMatchObject([
      { recipient: made.actor.email, parameters: { index: '3,94%', count: tariffs.length } },
    ])
    expect(await ownerQuery(`select from audit_event where kind = 'tariff.published'`)).toHaveLength(1)
  })

  test('the next year starts from the indexed tariffs, with the correction over the year before', async () => {
    const { procedureId } = await openMoment()
    const first = await published(procedureId)
    const next = await prepared(procedureId, LATER)
    const [before, after] = [await readIndexation(anna, first), await readIndexation(anna, next)]
    const rise = (view: typeof after) => found(view.tariffs.find(({ code }) => code === PRODUCT))
    expect(rise(after).before).toBe(String(Number(rise(before).after)))
    expect(after.index.parts.map(({ key, value }) => [key, value])).toContainEqual(['index.correction', '0.00756'])
    expect((await readNewIndexation(anna, procedureId)).year).toBe(2028)
    await act(anna, 'discard', next)
    await published(procedureId, LATER)
    expect(await outcomeOf(prepared(procedureId))).toBe('refused: tariff.laterYearPublished')
  })

  test('a product that a study fixed anew from the same day keeps that tariff', async () => {
    const { procedureId } = await openMoment()
    await studied(procedureId, '2027-01-01')
    const view = await readIndexation(anna, await prepared(procedureId))
    expect(view.skipped).toMatchObject([{ code: PRODUCT }])
    expect(view.tariffs.map(({ code }) => code)).not.toContain(PRODUCT)
  })
})

async function studied(procedureId: string, startsOn: string) {
  const originId = randomUUID()
  const by = (one: StaffActor) => ({ id: one.personId, name: one.personName })
  await inTransaction(anna, async (db) => {
    const buildUp = { reason: 'Onderzoek', elements: null, explanation: null }
    const source = { document: 'Tariefonderzoek', paragraph: '', status: 'found' as const }
    const version = { id: randomUUID(), procedureId, productCode: PRODUCT, unit: 'hour' as const, amount: '111.00' }
    await insertTariffVersions(db, [{ ...version, startsOn, kind: 'study', buildUp, source, originId }])
    await proposeTariffVersions(db, originId, by(anna))
    await adoptTariffVersions(db, originId, by(bert))
    await publishTariffVersions(db, originId)
  })
}

describe('is refused', () => {
  test('before the first year, with a correction in it, and without one later', async () => {
    const { procedureId } = await openMoment()
    const outcome = (change: Record<string, string>) => outcomeOf(prepared(procedureId, change))
    expect(await outcome({ year: '2026' })).toBe('refused: tariff.tooEarly')
    expect(await outcome({ ...LATER, year: '2027' })).toBe('refused: tariff.noCorrectionYet')
    expect(await outcome({ year: '2028' })).toBe('refused: tariff.correctionMissing')
  })

  test('a second one while one is open, adopting what one proposed oneself, and what a colleague changed', async () => {
    const { procedureId } = await openMoment()
    const id = await prepared(procedureId)
    expect(await outcomeOf(prepared(procedureId))).toBe('conflict: tariff.indexationOpen')
    await act(anna, 'propose', id)
    expect(await outcomeOf(act(anna, 'adopt', id))).toBe('refused: tariff.otherOfficer')
    const { rowVersion } = await readIndexation(bert, id)
    const both = await Promise.allSettled([act(bert, 'adopt', id, rowVersion), act(bert, 'adopt', id, rowVersion)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('when the tariffs changed after the calculation', async () => {
    const { procedureId } = await openMoment()
    const id = await prepared(procedureId)
    await act(anna, 'propose', id)
    await studied(procedureId, '2026-06-01')
    expect(await outcomeOf(act(bert, 'adopt', id))).toBe('conflict: tariff.baseChanged')
  })

  test('every act that the state does not allow, and to whoever is no procurement officer', async () => {
    const { procedureId } = await openMoment()
    const acts = Object.keys(INDEXATION_ACTS) as IndexationAct[]
    const id = await prepared(procedureId)
    const path: [IndexationStatus, IndexationAct | null, StaffActor][] = [
      ['concept', 'propose', anna],
      ['proposed', 'adopt', bert],
      ['adopted', 'publish', anna],
      ['published', null, anna],
    ]
    for (const [status, next, by] of path) {
      for (const other of acts.filter((one) => INDEXATION_ACTS[one].from !== status))
        expect(await outcomeOf(act(bert, other, id))).toBe('conflict: tariff.changedMeanwhile')
      if (next) await act(by, next, id)
    }
    const { actor } = await submittedApplication()
    for (const stranger of [officer('Jurist', ['legal']), officer('Beheer', ['admin'])]) {
      expect(await outcomeOf(readIndexations(stranger))).toBe('forbidden: notYourDesk')
      expect(await outcomeOf(prepareIndexation(stranger, form(procedureId)))).toBe('forbidden: notYourDesk')
    }
    await prepared((await openMoment()).procedureId)
    const seen = await inTransaction(actor, (db) => listIndexations(db, procedureId))
    expect(seen.map((one) => one.status)).toEqual(['published'])
    await expect(ownerQuery('delete from tariff_indexation where id = $1', [id])).rejects.toThrow('frozen')
  })

  test('a procedure whose contracts start later counts the tariffs of their first day, not none', async () => {
    const { contractTerms, ...content } = procedureContentNoordLimburg
    const later = { ...contractTerms, startsOn: '2090-01-01', endsOn: '2094-12-31' }
    const { procedureId } = await openMoment({ ...content, contractTerms: later })
    const seen = (await readIndexations(anna)).find(({ id }) => id === procedureId)
    expect(seen?.products).toBe(applicableProducts({ ...content, contractTerms: later }).length)
  })

  test('a concept can be thrown away, with all its tariffs', async () => {
    const { procedureId } = await openMoment()
    const id = await prepared(procedureId)
    await act(bert, 'discard', id)
    expect(await outcomeOf(readIndexation(anna, id))).toBe('not-found: notFound')
    expect(await ownerQuery('select from tariff_version where origin_id = $1', [id])).toEqual([])
  })
})
