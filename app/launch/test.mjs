// npm test: every check and every test, in order from quick to slow. Runs on bare Node.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { buildPortal, checkNode, installPackages, ROOT } from './prepare.mjs'

const bin = (name) => path.join('node_modules', '.bin', name)
const CACHE = path.join(ROOT, '.cache')
const UNIT = path.join(CACHE, 'vitest.json')
const BROWSER = path.join(CACHE, 'playwright.json')

/** Each stage: its name, the command, and where its counts are written. */
const STAGES = [
  { name: 'types', run: [bin('tsc')] },
  { name: 'lint', run: [bin('eslint'), '.', '--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0'] },
  {
    name: 'formatting',
    run: [bin('prettier'), '--check', '--log-level', 'warn', '{app,db,emails,templates,test,e2e}/**/*.{ts,tsx,mjs}'],
  },
  {
    name: 'rooms',
    run: [
      bin('depcruise'),
      'app',
      'db',
      'emails',
      'templates',
      'test',
      'e2e',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
  },
  { name: 'dead code', run: [bin('knip'), '--no-progress'] },
  {
    name: 'unit and database tests',
    run: [
      bin('vitest'),
      'run',
      '--config',
      'test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT}`,
    ],
    counts: unitCounts,
  },
  {
    name: 'browser tests',
    run: [bin('playwright'), 'test', '--config', 'e2e/playwright.config.ts'],
    counts: browserCounts,
  },
]

checkNode()
installPackages()
buildPortal()
fs.mkdirSync(CACHE, { recursive: true })
for (const file of [UNIT, BROWSER]) fs.rmSync(file, { force: true })

const asked = process.argv.slice(2)
const failed = []
const total = { passed: 0, failed: 0 }
for (const stage of STAGES) {
  if (asked.length > 0 && !asked.includes(stage.name)) continue
  const started = performance.now()
  console.log(`\n▶ ${stage.name}`)
  const [command, ...args] = stage.run
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, OPENHUIS_BROWSER_REPORT: BROWSER },
  })
  const counts = stage.counts?.() ?? { passed: 0, failed: 0 }
  total.passed += counts.passed
  total.failed += counts.failed
  const good = done.status === 0 && (!stage.counts || counts.passed > 0)
  if (!good) failed.push(stage.name)
  console.log(`${good ? '✔' : '✘'} ${stage.name} (${Math.round((performance.now() - started) / 1000)} s)`)
}

console.log('')
if (failed.length > 0) console.log(`Not right: ${failed.join(', ')}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(failed.length > 0 ? 1 : 0)

function unitCounts() {
  const report = readReport(UNIT)
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 }
}

function browserCounts() {
  const stats = readReport(BROWSER)?.stats
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 }
}

function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined
}
