import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { sampleContract } from '#app/command-line/agreement-sample.ts'
import { makeAgreements } from '#app/features/agreement/batch/make-agreements.server.ts'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import { startEmbeddedPostgres } from '#app/launch/embedded-postgres.ts'
import { closeConnection, connection } from '#db/connection.server.ts'
import { migrateToLatest } from '#db/migrate.ts'
import { shippedText } from '#templates/framework-agreement/2026-1/clauses.ts'
import { frameworkAgreement2026v1 } from '#templates/framework-agreement/2026-1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { admittedApplication, mandateHolder, staffMember } from '../factories/agreement.ts'
import { openMoment } from '../factories/application.ts'
import { printingBrowser, printOnce } from './printed-by-browser.ts'

/**
 * npm run benchmark:agreements. The same agreement as PDF by Typst, as the portal makes it, and printed by Chromium in
 * three ways, in turns on this machine; then a number of agreements (250, or as the first argument says; 0 for none) in one
 * job, with the memory of the process through time. Prints milliseconds, mebibytes and ratios; ends with 1 when one of the
 * three ways with Chromium is the faster, or memory grows.
 */
const AGREEMENTS = Number(process.argv[2] ?? 250)
const ROUNDS = 9
const SAMPLE_MS = 200
/** The last quarter of the job may hold this much more than the second: less is the garbage collector's mood. */
const MOST_GROWTH = 1.15
const MIB = 1024 * 1024

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** One after the other in each round, so that whatever else the machine does hits both. */
async function compareOne(): Promise<boolean> {
  const contract = sampleContract(new Date('2026-01-05T12:00:00Z'))
  const template = frameworkAgreement2026v1(shippedText())
  const browser = await printingBrowser()
  try {
    const pages = async (pdf: Uint8Array) => (await PDFDocument.load(pdf)).getPageCount()
    const [set, printed] = [await renderDocument(template, contract), await browser.print(contract)]
    say(`one agreement, median of ${ROUNDS}: Typst ${await pages(set)} pages, Chromium ${await pages(printed)} pages`)
    const ways = {
      'Typst: tagged PDF/A-3a and PDF/UA-1, data attached': () => renderDocument(template, contract),
      'Chromium: running, page open, tagged': () => browser.print(contract),
      'Chromium: running, a page of its own for each': () => browser.printAfresh(contract),
      'Chromium: started for one agreement': () => printOnce(contract),
    }
    const taken = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, work] of Object.entries(ways)) taken.get(name)?.push(await milliseconds(work))
    const [ours, ...theirs] = [...taken].map(([name, all]) => ({ name, ms: median(all) }))
    for (const { name, ms } of [ours!, ...theirs])
      say(`  ${name.padEnd(52)} ${ms.toFixed(0).padStart(6)} ms, ${(ms / ours!.ms).toFixed(2)} times Typst`)
    return theirs.every(({ ms }) => ms > ours!.ms)
  } finally {
    await browser.close()
  }
}

async function batchOf(count: number): Promise<string> {
  const moment = await openMoment()
  for (let made = 0; made < count; made += 1) await admittedApplication({ moment })
  await mandateHolder()
  const { batchId } = await prepareAgreements(await staffMember('legal'))
  return batchId!
}

async function manyInOneJob(): Promise<boolean> {
  say(`${AGREEMENTS} agreements in one job (making their applications first is not measured) …`)
  const batchId = await batchOf(AGREEMENTS)
  const samples: number[] = []
  const sampling = setInterval(() => samples.push(process.memoryUsage().rss / MIB), SAMPLE_MS)
  const took = await milliseconds(() => makeAgreements({ batchId }))
  clearInterval(sampling)
  const { rows } = await connection().pool.query<{ made: string }>(
    'select count(draft_file_id) as made from agreement where batch_id = $1',
    [batchId],
  )
  const quarter = Math.max(1, Math.floor(samples.length / 4))
  const quarters = [0, 1, 2, 3].map((part) => samples.slice(part * quarter, (part + 1) * quarter))
  say(`  ${rows[0]?.made ?? '0'} made in ${(took / 1000).toFixed(1)} s: ${(took / AGREEMENTS).toFixed(0)} ms each`)
  for (const [part, values] of quarters.entries())
    say(
      `  memory in quarter ${part + 1}: mean ${mean(values).toFixed(0)} MiB, most ${Math.max(...values).toFixed(0)} MiB`,
    )
  const growth = mean(quarters[3]!) / mean(quarters[1]!)
  say(`  last quarter / second quarter: ${growth.toFixed(2)}`)
  return Number(rows[0]?.made) === AGREEMENTS && growth <= MOST_GROWTH
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-benchmark-'))
chmodSync(folder, 0o755)
const server = await startEmbeddedPostgres(path.join(folder, 'postgres'))
try {
  const url = server.url('postgres')
  await migrateToLatest(url)
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: folder,
    PUBLIC_URL: 'http://localhost:3000',
    AUTH_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
  })
  const faster = await compareOne()
  const flat = AGREEMENTS === 0 || (await manyInOneJob())
  process.exitCode = faster && flat ? 0 : 1
} finally {
  await closeConnection()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
