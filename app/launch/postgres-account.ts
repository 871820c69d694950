import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Under which account and from which folder PostgreSQL runs. */
export type PostgresAccount = {
  dataFolder: string
  binary: (name: string) => string
  own: (file: string) => void
  options: { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv; stdio: 'pipe' }
}

const ENV = { ...process.env, LC_ALL: 'C' }
/** Where root keeps copies that the unprivileged account can reach. */
const REACHABLE = '/var/tmp'

/**
 * PostgreSQL refuses to run as root. As an ordinary user everything stays where it is; as root the
 * server runs under an account `postgres` (made when absent), from copies it can reach when the project
 * or the data folder lies in a private folder.
 */
export function runAsPostgres(native: string, dataFolder: string): PostgresAccount {
  fs.mkdirSync(path.dirname(dataFolder), { recursive: true })
  if (process.getuid?.() !== 0) {
    return {
      dataFolder,
      binary: (name) => path.join(native, 'bin', name),
      own: () => undefined,
      options: { cwd: path.dirname(dataFolder), env: ENV, stdio: 'pipe' },
    }
  }
  const ids = unprivilegedIds()
  const binaries = reachableBinaries(native, ids)
  return {
    dataFolder: ownedDataFolder(dataFolder, ids),
    binary: (name) => path.join(binaries, 'bin', name),
    own: (file) => {
      fs.chownSync(file, ids.uid, ids.gid)
    },
    options: { ...ids, cwd: '/', env: ENV, stdio: 'pipe' },
  }
}

type Ids = { uid: number; gid: number }

function unprivilegedIds(): Ids {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString())
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('groupadd', ['-f', '-r', 'postgres'])
    execFileSync('useradd', ['-r', '-g', 'postgres', '-M', '-d', '/nonexistent', 'postgres'])
    return { uid: id('-u'), gid: id('-g') }
  }
}

function can(test: '-x' | '-w', file: string, ids: Ids): boolean {
  try {
    execFileSync('sh', ['-c', `test ${test} "$0"`, file], { ...ids, cwd: '/', stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}

function reachableBinaries(native: string, ids: Ids): string {
  if (can('-x', path.join(native, 'bin', 'postgres'), ids)) return native
  const version = (JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string })
    .version
  const copy = path.join(REACHABLE, `openhuis-postgres-${version}`)
  const done = path.join(copy, '.complete')
  if (!fs.existsSync(done)) {
    fs.rmSync(copy, { recursive: true, force: true })
    fs.cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', copy])
    fs.writeFileSync(done, '')
  }
  return copy
}

function ownedDataFolder(wanted: string, ids: Ids): string {
  const prepare = (folder: string) => {
    fs.mkdirSync(folder, { recursive: true })
    fs.chownSync(folder, ids.uid, ids.gid)
    fs.chmodSync(folder, 0o700)
    return can('-w', folder, ids)
  }
  if (prepare(wanted)) return wanted
  const name = Buffer.from(wanted).toString('hex').slice(-32)
  const elsewhere = path.join(REACHABLE, `openhuis-data-${name}`)
  prepare(elsewhere)
  return elsewhere
}
