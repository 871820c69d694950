import fs from 'node:fs'
import path from 'node:path'
import { StartProblem } from './embedded-postgres.ts'

const WHY: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'it is on a disk that cannot be written',
  ENOSPC: 'the disk is full: make room first',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
}

/**
 * Makes the data folder and holds it for this portal: two would stop each other's database. Throws `StartProblem`
 * with what to do when it cannot be used or another portal holds it.
 */
export function holdDataFolder(folder: string): void {
  const whole = path.resolve(folder)
  const file = path.join(whole, 'portal.pid')
  try {
    makeFolder(whole)
    refuseWhenHeld(file)
    fs.writeFileSync(file, String(process.pid))
  } catch (error) {
    if (error instanceof StartProblem) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw new StartProblem(
      `The data folder ${whole} cannot be used: ${WHY[code] ?? code}. Choose another: DATA_DIR=… npm start`,
    )
  }
  process.once('exit', () => {
    fs.rmSync(file, { force: true })
  })
}

/** Folder by folder: Node's own `recursive` never ends where the system keeps answering that a parent is missing. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) {
    if (!fs.statSync(folder).isDirectory()) throw Object.assign(new Error('a file'), { code: 'ENOTDIR' })
    return
  }
  makeFolder(path.dirname(folder))
  fs.mkdirSync(folder)
}

function refuseWhenHeld(file: string): void {
  const other = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0
  if (!other || other === process.pid || !isAlive(other)) return
  throw new StartProblem(
    `Openhuis already runs with this data folder (process ${String(other)}). Stop it, or choose another: DATA_DIR=… npm start`,
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
