import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { listTariffPeriods, listTariffsOn, listTariffVersionsOf } from '#db/queries/tariff-version.queries.ts'
import {
  adoptTariffVersions,
  deleteTariffConcepts,
  insertTariffVersions,
  lockTariffVersions,
  proposeTariffVersions,
  publishTariffVersions,
  returnTariffVersions,
} from '#db/queries/tariff-version.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { openMoment } from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { rectify } from '../factories/procedure.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const [anna, bert] = [officer('Anna'), officer('Bert')]
const by = (one: typeof anna) => ({ id: one.personId, name: one.personName })
const asRegion = <Result>(work: (db: Db) => Promise<Result>) => inTransaction(anna, work)

/** A concept of one product for the second year of the contract. */
async function concept(amount = '100.20') {
  const { procedureId } = await openMoment()
  const originId = randomUUID()
  await asRegion((db) =>
    insertTariffVersions(db, [
      {
        id: randomUUID(),
        procedureId,
        productCode: '45N21',
        unit: 'hour',
        amount,
        startsOn: '2027-01-01',
        kind: 'indexation',
        buildUp: { reason: 'Indexering 2027', elements: null, explanation: null },
        source: { document: 'Besluit', paragraph: '', status: 'found' },
        originId,
      },
    ]),
  )
  return { procedureId, originId }
}

async function published(amount?: string) {
  const made = await concept(amount)
  await asRegion((db) => proposeTariffVersions(db, made.originId, by(anna)))
  await asRegion((db) => adoptTariffVersions(db, made.originId, by(bert)))
  await asRegion((db) => publishTariffVersions(db, made.originId))
  return made
}

describe('the first tariffs', () => {
  test('are published with the procedure, for everybody, and a rectified one follows it', async () => {
    const { procedureId } = await openMoment()
    const before = await inTransaction(PUBLIC, (db) => listTariffPeriods(db, procedureId, '41N11'))
    expect(before).toMatchObject([{ kind: 'initial', starts_on: '2026-01-01', ends_on: null, adopted_by: null }])
    await rectify(anna, procedureId, [{ part: 'product', key: '41N11', fields: { tariff: '77,70' } }])
    const after = await inTransaction(PUBLIC, (db) => listTariffPeriods(db, procedureId, '41N11'))
    expect(after).toMatchObject([{ amount: '77.70', build_up: { procedureVersion: 2 } }])
    expect(
      await ownerQuery('select from tariff_version where procedure_id = $1 and product_code = $2', [
        procedureId,
        '41N11',
      ]),
    ).toHaveLength(2)
  })
})

describe('a later tariff', () => {
  test('holds from its first day, with the earlier one until the day before', async () => {
    const { procedureId } = await published()
    const periods = await inTransaction(PUBLIC, (db) => listTariffPeriods(db, procedureId, '45N21'))
    expect(periods).toMatchObject([
      { kind: 'initial', ends_on: '2026-12-31' },
      { kind: 'indexation', amount: '100.20', starts_on: '2027-01-01', ends_on: null },
    ])
    const on = async (day: string) => {
      const all = await inTransaction(PUBLIC, (db) => listTariffsOn(db, procedureId, day))
      return found(all.find((one) => one.product_code === '45N21')).kind
    }
    expect([await on('2026-12-31'), await on('2027-01-01')]).toEqual(['initial', 'indexation'])
  })

  test('is seen by nobody outside the region before it is published', async () => {
    const { originId } = await concept()
    expect(await asRegion((db) => listTariffVersionsOf(db, originId))).toHaveLength(1)
    expect(await inTransaction(PUBLIC, (db) => listTariffVersionsOf(db, originId))).toEqual([])
  })

  test('is adopted by another officer than proposed it, and can go back before that', async () => {
    const { originId } = await concept()
    await asRegion((db) => proposeTariffVersions(db, originId, by(anna)))
    await expect(asRegion((db) => adoptTariffVersions(db, originId, by(anna)))).rejects.toThrow('tariff_four_eyes')
    await asRegion((db) => returnTariffVersions(db, originId))
    await asRegion((db) => deleteTariffConcepts(db, originId))
    expect(await asRegion((db) => lockTariffVersions(db, originId))).toEqual([])
  })

  test.each(['proposed', 'published'])('that is %s does not change, whoever asks', async (status) => {
    const { originId } = status === 'published' ? await published() : await concept()
    if (status === 'proposed') await asRegion((db) => proposeTariffVersions(db, originId, by(anna)))
    await expect(ownerQuery('update tariff_version set amount = 1 where origin_id = $1', [originId])).rejects.toThrow(
      `that is ${status} is frozen`,
    )
  })
})
