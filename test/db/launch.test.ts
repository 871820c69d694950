import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

type Ended = { code: number | null; said: string }

/** Nothing of the surroundings of the tests may help it start. */
const PLAIN = { NODE_ENV: '', OPENHUIS_ENV: '', DATABASE_URL: '', DATA_DIR: path.join(os.tmpdir(), 'openhuis-never') }

/** Runs the supervisor of the portal with this environment until it ends. */
function start(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'app/launch/portal.ts'], {
    env: { ...process.env, ...PLAIN, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      resolve({ code, said })
    }),
  )
}

test('a taken port is named, with what to do', async () => {
  const taken = createServer()
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, () => {
      resolve((taken.address() as { port: number }).port)
    }),
  )
  const { code, said } = await start({ PORT: String(port) })
  taken.close()
  expect(code).toBe(1)
  expect(said.trim()).toBe(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`)
})

test('a production start refuses the demo region', async () => {
  const { code, said } = await start({ NODE_ENV: 'production' })
  expect(code).toBe(1)
  expect(said).toContain('refuses the demo region')
})

test('a production start names everything that is missing', async () => {
  const { code, said } = await start({ OPENHUIS_ENV: 'production' })
  expect(code).toBe(1)
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'AUTH_SECRET', 'SMTP_URL', 'TSA_URL']) expect(said).toContain(name)
})

test('a database that does not answer is said in one line', async () => {
  const { code, said } = await start({ PORT: '0', DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/nothing' })
  expect(code).toBe(1)
  expect(said).toContain('The database could not be made ready')
  expect(said).not.toMatch(/\n\s+at /)
})

test.each([['/dev/null/data'], ['/proc/nope']])(
  'a data folder that cannot be made is said in one line: %s',
  async (folder) => {
    const { code, said } = await start({ PORT: '0', DATA_DIR: folder })
    expect(code).toBe(1)
    expect(said.trim()).toMatch(/^The data folder \S+ cannot be used: .+ Choose another: DATA_DIR=… npm start$/)
  },
)
