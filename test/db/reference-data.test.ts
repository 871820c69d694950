import { describe, expect, test } from 'vitest'
import { makeWorkbook } from '#app/features/application/make-workbook.server.ts'
import { workbookScope } from '#app/features/application/workbook-order.server.ts'
import { findValue } from '#app/features/cost-price/reference.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { loadReference, previewReference } from '#app/features/reference-data/load-reference.server.ts'
import { csvRowsOf, CSV_COLUMNS } from '#app/features/reference-data/reference-csv.ts'
import { readReferenceFile, readReferences } from '#app/features/reference-data/read-references.server.ts'
import { toCsv } from '#app/utils/export-list.server.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { inTransaction } from '#db/transaction.ts'
import { completeApplication } from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
const petra = officer('Petra', ['admin'])

/** The shipped year as a file, with another health premium. */
function file(premium: string): string {
  const shipped = loadCostPriceReference(2026)
  const values = shipped.values.map((one) => (one.key === 'healthPremium' ? { ...one, value: premium } : one))
  return new TextDecoder().decode(toCsv(CSV_COLUMNS, csvRowsOf({ ...shipped, values })))
}
const form = (csv: string, change: object = {}) => ({
  year: 2026,
  reason: 'Premie gewijzigd',
  step: 'load' as const,
  fileName: 'premies.csv',
  csv,
  ...change,
})
const load = (by: StaffActor, csv: string, change?: object) => loadReference(by, form(csv, change))

describe('loading a year', () => {
  test('shows the difference first, keeps a next version, and workbooks use it from then on', async () => {
    const made = await completeApplication()
    const scope = () => inTransaction(made.actor, (db) => workbookScope(db, made.content, ['45N21']))
    expect((await scope()).referenceVersion).toBe(0)
    const preview = await previewReference(petra, form(file('0.062')))
    expect(preview).toMatchObject({ problems: [], version: 1, comparedWith: 2026 })
    expect(preview.changes).toMatchObject([{ id: 'healthPremium', kind: 'changed', before: '6,1%', after: '6,2%' }])
    expect((await scope()).referenceVersion).toBe(0)
    expect(await load(petra, file('0.062'))).toEqual({ year: 2026, version: 1 })
    const after = await scope()
    expect(after.referenceVersion).toBe(1)
    expect(findValue(after.reference, 'healthPremium')?.value).toBe('0.062')
    expect((await makeWorkbook(made.actor, made.applicationId)).bytes.length).toBeGreaterThan(10_000)
    const events = await ownerQuery(`select payload from audit_event where kind = 'reference.loaded'`)
    expect(events).toMatchObject([{ payload: { year: 2026, version: 1, changes: 1 } }])
  })

  test('a new year needs no code: tariffs that start later use it, earlier ones do not', async () => {
    await load(petra, file('0.07'), { year: 2027 })
    const made = await completeApplication()
    const starting = (startsOn: string) =>
      inTransaction(petra, (db) =>
        workbookScope(db, { ...made.content, contractTerms: { ...made.content.contractTerms, startsOn } }, ['45N21']),
      )
    expect([(await starting('2027-01-01')).year, (await starting('2029-01-01')).year]).toEqual([2027, 2027])
    expect((await starting('2026-01-01')).year).toBe(2026)
    expect((await readReferences(petra, '')).years).toEqual([2027, 2026])
  })

  test('refuses a wrong file, the same again, no reason, another desk; and never changes what was loaded', async () => {
    expect(await outcomeOf(load(petra, 'a;b'))).toBe('refused: referenceData.fileHasProblems')
    expect(await outcomeOf(load(petra, file('0.063'), { reason: '' }))).toBe('refused: referenceData.reasonMissing')
    await load(petra, file('0.064'))
    expect(await outcomeOf(load(petra, file('0.064')))).toBe('refused: referenceData.nothingChanges')
    const both = await Promise.allSettled([load(petra, file('0.065')), load(petra, file('0.065'))])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const stranger of [officer('Anna'), officer('Jurist', ['legal'])]) {
      expect(await outcomeOf(load(stranger, file('0.066')))).toBe('forbidden: notYourDesk')
      expect(await outcomeOf(readReferences(stranger, ''))).toBe('forbidden: notYourDesk')
    }
    await expect(ownerQuery(`update cost_price_reference set reason = 'anders'`)).rejects.toThrow('frozen')
  })

  test('an address with what is no year, or an unknown one, is a page that is not there', async () => {
    expect((await readReferenceFile(petra, '2026')).year).toBe(2026)
    for (const asked of ['abc', '2026.5', '1e309', '99999999999999999999', '2999'])
      expect(await outcomeOf(readReferenceFile(petra, asked))).toBe('not-found: notFound')
  })
})
