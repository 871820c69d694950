import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { messagesFor } from '#app/i18n/messages.ts'
import { startEmbeddedPostgres } from '#app/launch/embedded-postgres.ts'
import { TariffLine } from '#app/features/tariff-study/components/tariff-line.tsx'
import { keepCostPrices } from '#app/features/tariff-study/keep-cost-prices.server.ts'
import { readTariffOverview } from '#app/features/tariff-study/read-overview.server.ts'
import { recheckCostPrices, startRecheck } from '#app/features/tariff-study/recheck.server.ts'
import { readRechecks } from '#app/features/tariff-study/read-rechecks.server.ts'
import { closeConnection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { changeOverheadBand } from '../factories/changed-band.ts'
import { fillYear, OFFICER, type FilledYear } from './fill-year.ts'
import { overviewWithoutRollUp, recheckFromTheInput } from './plain-ways.ts'

/**
 * npm run benchmark:tariff-study. Makes a year of 250 providers x 20 products in a database of its own and measures:
 * the page with the charts of all products, from the roll-up and without it, and the re-check of all workbooks after a
 * band was changed, from what is kept and by calculating everything anew. Milliseconds on the wall and of this CPU.
 */
const SIZE = { providers: Number(process.argv[2] ?? 250), products: Number(process.argv[3] ?? 20) }
const ROUNDS = 5
const PAGE_LIMIT_MS = 200
const RECHECK_LIMIT_MS = 60_000

type Measured = { name: string; wall: number; cpu: number }

async function measure(name: string, work: () => Promise<unknown>): Promise<Measured> {
  const [cpu, start] = [process.cpuUsage(), process.hrtime.bigint()]
  await work()
  const used = process.cpuUsage(cpu)
  return { name, wall: Number(process.hrtime.bigint() - start) / 1e6, cpu: (used.user + used.system) / 1000 }
}

/** The middle one of some rounds; the first warms up and does not count. */
async function typical(name: string, work: () => Promise<unknown>): Promise<Measured> {
  await work()
  const rounds: Measured[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(name, work))
  rounds.sort((one, other) => one.wall - other.wall)
  return rounds[Math.floor(ROUNDS / 2)]!
}

async function overviewPage({ procedureId }: FilledYear): Promise<number> {
  const { products } = await readTariffOverview(OFFICER, procedureId)
  const lines = products.map((line) => createElement(TariffLine, { key: line.code, line, href: `/${line.code}` }))
  const intl = { locale: 'nl' as const, messages: messagesFor('nl'), timeZone: 'Europe/Amsterdam' }
  return renderToString(createElement(IntlProvider, { ...intl, children: lines })).length
}

async function recheckYear(): Promise<void> {
  const { running } = await readRechecks(OFFICER)
  if (!running) throw new Error('nothing is being checked again')
  await recheckCostPrices({ recheckId: running.id })
}

async function measureAll(year: FilledYear): Promise<Measured[]> {
  const rolled = await measure('keeping all cost prices as numbers, once', keepCostPrices)
  const page = await typical('page with charts, from the roll-up', () => overviewPage(year))
  const plainPage = await measure('the same figures without roll-up', () => overviewWithoutRollUp(year))
  await changeOverheadBand(year.year, { low: '0.2', high: '0.5', source: 'Meting' })
  await startRecheck(OFFICER, year.year)
  const recheck = await measure('re-check of all workbooks after a band change', recheckYear)
  const plainRecheck = await measure('the same by calculating everything anew', () => recheckFromTheInput(year))
  return [rolled, page, plainPage, recheck, plainRecheck]
}

function report(measured: readonly Measured[]): boolean {
  process.stdout.write(`${SIZE.providers} providers x ${SIZE.products} products\n`)
  for (const { name, wall, cpu } of measured)
    process.stdout.write(`${name.padEnd(50)} ${wall.toFixed(0).padStart(8)} ms, CPU ${cpu.toFixed(0).padStart(8)} ms\n`)
  const [, page, , recheck] = measured
  return (page?.wall ?? Infinity) <= PAGE_LIMIT_MS && (recheck?.wall ?? Infinity) <= RECHECK_LIMIT_MS
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-benchmark-'))
chmodSync(folder, 0o755)
const server = await startEmbeddedPostgres(path.join(folder, 'postgres'))
try {
  const url = server.url('postgres')
  await migrateToLatest(url)
  Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: folder, PUBLIC_URL: 'http://localhost:3000' })
  const within = report(await measureAll(await fillYear(SIZE)))
  process.exitCode = within ? 0 : 1
} finally {
  await closeConnection()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
