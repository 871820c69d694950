import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { storage } from '#app/utils/storage.server.ts'
import { verifyAuditChain } from '#db/queries/audit.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { seedDemoRegion } from '#db/seed/demo-region.ts'
import { demoRegionState } from '#db/seed/demo-state.ts'
import { countRealProviders, emptyDatabase } from '#db/seed/empty-database.ts'
import { inTransaction } from '#db/transaction.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-demo-'))
const count = async (sql: string) => Number((await ownerQuery<{ count: number }>(`select count(*) ${sql}`))[0]?.count)
/** A few agreements and no letters: the rest of the region is the whole one. */
const SMALL = {
  agreements: { 'to-release': 1, 'to-sign': 0, 'to-countersign': 1, 'in-force': 2 },
  documents: false,
} as const
const TWO_MINUTES = 120_000
const states: string[] = []

beforeAll(async () => {
  states.push(await demoRegionState())
  await seedDemoRegion(() => undefined, SMALL)
  states.push(await demoRegionState())
}, TWO_MINUTES)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the demonstration region', () => {
  test('is known to be absent before and whole after', () => {
    expect(states).toEqual(['absent', 'whole'])
  })

  test('holds 77 fictitious providers, the first four with the accounts that sign for them', async () => {
    expect(await count('from provider where fictitious')).toBe(77)
    const own = await ownerQuery<{ kvk_number: string }>(
      `select p.kvk_number from provider p join signatory s on s.provider_id = p.id and s.authority = 'alone'
       join identity."user" u on u.email = s.email join identity.account a on a."userId" = u.id
       join membership m on m.person_id = u.id and m.provider_id = p.id order by 1`,
    )
    expect(own.map((row) => row.kvk_number)).toEqual(['90000001', '90000002', '90000003', '90000004'])
  })

  test('has three moments: decided, being assessed and open', async () => {
    const rows = await ownerQuery<{ name: string; total: number; open: boolean }>(
      `select m.name, count(a.id) as total, clock_timestamp() between m.opens_at and m.closes_at as open
       from admission_moment m join application a on a.moment_id = m.id group by m.id order by m.opens_at`,
    )
    expect(rows.map((row) => [row.total, row.open])).toEqual([
      [66, false],
      [12, false],
      [4, true],
    ])
  })

  test('shows an application in every state', async () => {
    const rows = await ownerQuery<{ status: string; total: number }>(
      `select status, count(*) as total from application where moment_id =
       (select id from admission_moment where name = 'Tussentijdse ronde') group by 1 order by 1`,
    )
    expect(Object.fromEntries(rows.map((row) => [row.status, row.total]))).toEqual({
      decided: 2,
      'decision-proposed': 1,
      'decision-ready': 2,
      'repair-answered': 1,
      'repair-asked': 2,
      submitted: 3,
      withdrawn: 1,
    })
    expect(await count('from repair_request where answered_at is null and due_at > clock_timestamp()')).toBe(2)
  })

  test('follows its own rules', async () => {
    expect(
      await count(
        `from submission s join application a on a.id = s.application_id join admission_moment m on m.id = a.moment_id
         where s.kind = 'application' and (s.submitted_at >= m.closes_at or s.submitted_at < m.opens_at)`,
      ),
    ).toBe(0)
    expect(
      await count(
        `from submission s join repair_request r on r.application_id = s.application_id
         where s.kind = 'repair' and (s.submitted_at >= r.due_at or s.submitted_at < r.asked_at)`,
      ),
    ).toBe(0)
    expect(await count('from submission where submitted_at > clock_timestamp()')).toBe(0)
    expect(await count('from decision where decided_at > clock_timestamp() or proposed_by = confirmed_by')).toBe(0)
    expect(
      await count(
        `from verdict first join verdict second using (application_id, criterion_id)
         where first.reader = 'first' and second.reader = 'second' and first.officer_id = second.officer_id`,
      ),
    ).toBe(0)
  })

  test('refuses two in the first round in full and four in part, each on a published criterion', async () => {
    const rows = await ownerQuery<{ refused: number; asked: number; criteria: string[] | null }>(
      `select count(*) filter (where p->>'outcome' = 'refused') as refused, count(*) as asked,
         array_agg(p->'reasons'->0->>'criterionId') filter (where p->>'outcome' = 'refused') as criteria
       from decision d join application a on a.id = d.application_id
       join admission_moment m on m.id = a.moment_id and m.name = 'Eerste ronde', jsonb_array_elements(d.products) p
       group by d.id`,
    )
    expect(rows).toHaveLength(66)
    expect(rows.filter((row) => row.refused === row.asked)).toHaveLength(2)
    expect(rows.filter((row) => row.refused > 0 && row.refused !== row.asked)).toHaveLength(4)
    const published = await ownerQuery<{ id: string }>(
      `select c->>'id' as id from procedure_version, jsonb_array_elements(content->'criteria') c`,
    )
    const ids = published.map((row) => row.id)
    expect(rows.flatMap((row) => row.criteria ?? []).every((id) => ids.includes(id))).toBe(true)
  })

  test('has a category for everybody who was admitted, two overruled with a motive, one still to confirm', async () => {
    expect(await count('from category_assignment where category <> proposed and motive is not null')).toBe(2)
    expect(await count('from category_assignment where confirmed_at is null')).toBe(1)
    const rows = await ownerQuery<{ category: string }>('select distinct category from category_assignment order by 1')
    expect(rows.map((row) => row.category)).toEqual(['A', 'B', 'C', null])
  })

  test('lists in the register exactly who has an agreement in force', async () => {
    const listed = await inTransaction(SYSTEM, (db) => listAdmittedProviders(db, EVERYTHING))
    expect(listed.map((one) => one.kvk_number)).toContain('90000001')
    expect(listed.length).toBe(await count('from agreement where in_force_at is not null'))
    expect(await count('from agreement')).toBe(6)
  })

  test('holds agreements that a stranger finds validly signed by both', async () => {
    const [signed] = await ownerQuery<{ sha256: string }>(
      `select f.sha256 from agreement_signature s join stored_file f on f.id = s.file_id where s.party = 'region' limit 1`,
    )
    const file = path.join(folder, 'agreement.pdf')
    writeFileSync(file, await storage().get(signed?.sha256 ?? ''))
    const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
    expect(said.match(/Signature is Valid/g)?.length).toBeGreaterThanOrEqual(2)
  })

  test('keeps a whole audit trail, and leaves nothing to be mailed', async () => {
    expect((await inTransaction(SYSTEM, verifyAuditChain)).whole).toBe(true)
    expect(await count('from outbox_mail where sent_at is null')).toBe(0)
    expect(await count('from graphile_worker._private_jobs')).toBe(0)
    expect(await count('from postbox_mail')).toBe(0)
  })

  test('goes away in full, frozen rows too, and the new trail says so first', async () => {
    const url = process.env.DATABASE_URL ?? ''
    expect(await countRealProviders(url)).toBe(0)
    await emptyDatabase(url)
    expect(await demoRegionState()).toBe('absent')
    expect(await count('from provider')).toBe(0)
    const events = await ownerQuery<{ kind: string }>('select kind from audit_event')
    expect(events).toEqual([{ kind: 'demo.reset' }])
    expect((await inTransaction(SYSTEM, verifyAuditChain)).whole).toBe(true)
    await expect(ownerQuery('truncate audit_event cascade')).rejects.toThrow(/frozen/)
  })
})
