import { spawn, type ChildProcess } from 'node:child_process'
import net from 'node:net'
import path from 'node:path'
import { isDemo, productionProblems, readEnv, type Env } from '#app/utils/env.server.ts'
import { holdDataFolder } from './data-folder.ts'
import { readyDatabase, type ReadyDatabase } from './database.ts'
import { StartProblem } from './embedded-postgres.ts'
import { keepRunning } from './keep-running.ts'
import { keptSecret } from './kept-secret.ts'

/** The portal as one thing: database, demo region, pages and jobs. Ctrl-C ends all that this process started. */
const say = (text: string) => process.stdout.write(`${text}\n`)
const children: ReturnType<typeof keepRunning>[] = []
let database: ReadyDatabase | undefined
let stopping = false

async function start(): Promise<void> {
  const env = readEnv()
  refuseUnsafeStart(env)
  const port = await usablePort(env.PORT)
  holdDataFolder(env.DATA_DIR)
  say('The database starts …')
  database = await readyDatabase(env, 'take-over')
  const settings = childEnvironment(env, database.url, port)
  if (isDemo(env)) await run('app/command-line/openhuis.ts', ['demo', 'ensure'], settings)
  launch('worker', settings)
  launch('web', settings)
  await healthy(port)
  say(`Openhuis runs at ${settings.PUBLIC_URL ?? ''}`)
  if (isDemo(env)) say('This is the demo region: accounts to sign in with stand on the sign-in page.')
  say('Ctrl-C stops it.')
}

function refuseUnsafeStart(env: Env): void {
  if (process.env.NODE_ENV === 'production' && isDemo(env)) {
    throw new StartProblem(
      'A production start refuses the demo region. Set OPENHUIS_ENV=production, or unset NODE_ENV to try the demo.',
    )
  }
  const problems = productionProblems(env)
  if (problems.length > 0)
    throw new StartProblem(`Not ready for production: ${problems.join(', ')}. See README, "Running it for real".`)
}

/** The asked port when it is free; throws with what to do when somebody else has it. */
function usablePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const next = String(port + 1)
      reject(
        new StartProblem(
          error.code === 'EADDRINUSE'
            ? `Port ${String(port)} is taken. Stop what uses it, or choose another: PORT=${next} npm start`
            : `Port ${String(port)} cannot be used: ${error.message}`,
        ),
      )
    })
    server.listen(port, () => {
      const { port: chosen } = server.address() as net.AddressInfo
      server.close(() => {
        resolve(chosen)
      })
    })
  })
}

function childEnvironment(env: Env, url: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    OPENHUIS_ENV: env.OPENHUIS_ENV,
    DATABASE_URL: url,
    DATA_DIR: path.resolve(env.DATA_DIR),
    PORT: String(port),
    PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${String(port)}`,
    AUTH_SECRET: env.AUTH_SECRET ?? keptSecret(env.DATA_DIR),
  }
}

function node(file: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env,
    detached: process.platform !== 'win32',
  })
}

/** Runs a command of the portal to its end; throws when it fails. */
async function run(file: string, args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = node(file, args, env)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new StartProblem(`${args.join(' ')} failed; see the lines above.`)
}

/** Pages and jobs come back by themselves when they crash; their ids stand in the data folder. */
function launch(name: 'web' | 'worker', env: NodeJS.ProcessEnv): void {
  const pidFile = path.join(env.DATA_DIR ?? '', `${name}.pid`)
  const start = () => node(`app/launch/${name}.ts`, [], env)
  children.push(keepRunning({ name, start, pidFile, say, giveUp: () => void stop(1) }))
}

async function healthy(port: number): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    const answer = await fetch(`http://127.0.0.1:${String(port)}/healthz`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new StartProblem('The portal did not become ready within a minute; see /healthz for what is missing.')
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await Promise.all(children.map((child) => child.stop()))
  await database?.stop()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
process.on('disconnect', () => void stop(0))

start().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).message}\n`)
  void stop(1)
})
