import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  return converted(files, format, (out) =>
    files.map((_bytes, index) => readFileSync(path.join(out, `in-${String(index)}.${format}`))),
  )
}

/** Comma, quoted, UTF-8, values as they are instead of as they are shown, and every sheet in a file of its own. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/**
 * What LibreOffice calculates: of every file the rows of its sheets by name, as texts. Far quicker than saving a
 * workbook, so that thousands of inputs can be recalculated in one run.
 */
export function recalculatedByLibreOffice(files: readonly Uint8Array[]): Map<string, string[][]>[] {
  return converted(files, EVERY_SHEET, (out) => {
    const written = readdirSync(out)
    return files.map((_bytes, index) => {
      const prefix = `in-${String(index)}-`
      const own = written.filter((name) => name.startsWith(prefix))
      return new Map(
        own.map((name) => [
          name.slice(prefix.length, -'.csv'.length),
          parseCsv(readFileSync(path.join(out, name), 'utf8')),
        ]),
      )
    })
  })
}

/** Cells between commas; quoted where they hold one, a quote or a line end. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows
}

function converted<Result>(files: readonly Uint8Array[], to: string, take: (out: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'openhuis-soffice-'))
  try {
    const names = files.map((bytes, index) => {
      const name = path.join(folder, `in-${String(index)}.xlsx`)
      writeFileSync(name, bytes)
      return name
    })
    const out = path.join(folder, 'out')
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...names], {
      stdio: 'ignore',
    })
    return take(out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
