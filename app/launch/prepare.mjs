// What must be there before anything of ours can run: a recent Node, the packages, the build.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')
const NODE = { major: 20, minor: 19 }
const BUILT_FROM = [
  'app',
  'db',
  'emails',
  'templates',
  'vite.config.ts',
  'remix.config.js',
  'package-lock.json',
  'tsconfig.json',
]
const say = (text) => process.stderr.write(`${text}\n`)

/** Completes what is missing and then runs a TypeScript file with the given arguments, in this terminal. */
export async function runPrepared(file, args, { build }) {
  checkNode()
  installPackages()
  if (build) buildPortal()
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: process.env,
  })
  // The terminal sends Ctrl-C to the whole group; a supervisor sends it to this process only. Either way the child ends in order.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [code, signal] = await new Promise((resolve) => child.once('exit', (...ended) => resolve(ended)))
  process.exit(code ?? (signal ? 1 : 0))
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > NODE.major || (major === NODE.major && minor >= NODE.minor)) return
  say(
    `Openhuis needs Node ${NODE.major}.${NODE.minor} or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
  )
  process.exit(1)
}

export function installPackages() {
  const mark = path.join(ROOT, 'node_modules', '.openhuis-installed')
  const wanted = hashOf(['package-lock.json'])
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === wanted) return
  say('Packages are installed (the first time this takes a minute or two) …')
  // Not `npm ci`: it refuses when a registry lacks an optional build for another platform. The lock file counts all the same.
  const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    say('Installing the packages failed. See the lines above: is the network reachable, is the disk full?')
    process.exit(1)
  }
  fs.writeFileSync(mark, wanted)
}

export function buildPortal() {
  const mark = path.join(ROOT, 'build', '.made-from')
  const wanted = hashOf(BUILT_FROM)
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === wanted) return
  say('The pages are built (about half a minute) …')
  const cli = path.join(ROOT, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js')
  const done = spawnSync(process.execPath, [cli, 'vite:build', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  })
  if (done.status !== 0) {
    say(`${done.stdout}\n${done.stderr}\nBuilding the pages failed; see the lines above.`)
    process.exit(1)
  }
  fs.writeFileSync(mark, wanted)
}

function hashOf(places) {
  const hash = createHash('sha256')
  for (const place of places) addTo(hash, path.join(ROOT, place))
  return hash.digest('hex')
}

function addTo(hash, place) {
  if (!fs.existsSync(place)) return
  if (fs.statSync(place).isDirectory()) {
    for (const name of fs.readdirSync(place).sort()) addTo(hash, path.join(place, name))
  } else if (!/\.test\.tsx?$/.test(place)) hash.update(path.relative(ROOT, place)).update(fs.readFileSync(place))
}
