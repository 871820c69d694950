import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** True when LibreOffice is on this machine; tests that need it say plainly when it is not. */
export function hasSpreadsheetProgram(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Opens every file in LibreOffice, which recalculates, and saves it in the wanted format: one run for all. */
export function savedByLibreOffice(files: readonly Uint8Array[], format: 'xlsx' | 'ods'): Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'openhuis-soffice-'))
  try {
    const names = files.map((bytes, index) => {
      const name = path.join(folder, `in-${String(index)}.xlsx`)
      writeFileSync(name, bytes)
      return name
    })
    const out = path.join(folder, 'out')
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...names], {
      stdio: 'ignore',
    })
    return files.map((_bytes, index) => readFileSync(path.join(out, `in-${String(index)}.${format}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
