// npm test: every check and every test, in order from quick to slow. Runs on bare Node.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildPortal, checkNode, installPackages, ROOT } from './prepare.mjs'

const bin = (name) => path.join('node_modules', '.bin', name)
const CACHE = path.join(ROOT, '.cache')
const UNIT = path.join(CACHE, 'vitest.json')
const BROWSER = path.join(CACHE, 'playwright.json')

/** Checks read files only: they run beside each other, one for each core, and print when done. */
const CHECKS = [
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
]

/** Tests want the machine to themselves: one after the other, and each writes its counts. */
const TESTS = [
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
const isAsked = ({ name }) => asked.length === 0 || asked.includes(name)
const failed = []
const total = { passed: 0, failed: 0 }

const waiting = CHECKS.filter(isAsked)
const runWaiting = async () => {
  for (let stage = waiting.shift(); stage; stage = waiting.shift()) await runStage(stage, 'pipe')
}
await Promise.all(Array.from({ length: os.availableParallelism() }, runWaiting))
for (const stage of TESTS.filter(isAsked)) await runStage(stage, 'inherit')

console.log('')
if (failed.length > 0) console.log(`Not right: ${failed.join(', ')}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(failed.length > 0 ? 1 : 0)

async function runStage(stage, output) {
  const started = performance.now()
  if (output === 'inherit') console.log(`\n▶ ${stage.name}`)
  const { status, printed } = await runCommand(stage.run, output)
  const counts = stage.counts?.() ?? { passed: 0, failed: 0 }
  total.passed += counts.passed
  total.failed += counts.failed
  const good = status === 0 && (!stage.counts || counts.passed > 0)
  if (!good) failed.push(stage.name)
  if (printed) process.stdout.write(printed)
  console.log(`${good ? '✔' : '✘'} ${stage.name} (${Math.round((performance.now() - started) / 1000)} s)`)
}

/** Ends when the command has; a command that cannot be started has status null. */
function runCommand([command, ...args], output) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['ignore', output, output],
    shell: process.platform === 'win32',
    env: { ...process.env, OPENHUIS_BROWSER_REPORT: BROWSER },
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (printed += text))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: null, printed: `${error.message}\n` }))
    child.on('close', (status) => resolve({ status, printed }))
  })
}

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
