import { readFile, writeFile } from 'node:fs/promises'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { isRefusal } from '#app/utils/refusal.ts'
import { onlyOptions, requiredOption, WrongUse, flag, type Command } from './command.ts'

const BY = { id: 'command-line', name: 'Opdrachtregel' }
const LARGEST_FILE = 4_000_000

/** Brings in the official contract text, or that of another region, for lawyers to review and adopt. */
export const contractTextLoad: Command = {
  name: 'contract-text load',
  usage: 'contract-text load FILE.json [--json]',
  needsDatabase: true,
  check: (words) => {
    fileOf(words)
  },
  async run(words, output) {
    const { loadText } = await import('#app/features/agreement/text/load-text.server.ts')
    const { inTransaction } = await import('#db/transaction.ts')
    try {
      const content = parsed(await readFile(fileOf(words), 'utf8'))
      const loaded = await inTransaction(SYSTEM, (db) => loadText(db, content, BY))
      const of = loaded.region ?? 'the common base'
      const said = loaded.known ? 'was loaded before' : 'waits for legal review at /juridisch/teksten'
      output.out(
        output.json
          ? JSON.stringify(loaded)
          : `Edition ${String(loaded.edition)} of ${of}, ${String(loaded.clauses)} clauses: ${said}.`,
      )
      return 0
    } catch (error) {
      if (!isRefusal(error)) throw error
      const lines = error.reasons.map(({ kind, params }) => [kind.replace('contractText.', ''), JSON.stringify(params)])
      output.err(output.json ? JSON.stringify(error.reasons) : lines.map((line) => line.join(' ')).join('\n'))
      return 1
    }
  },
}

/** Writes the text in use as a file: to start an official text from, or to give to another region. */
export const contractTextExport: Command = {
  name: 'contract-text export',
  usage: 'contract-text export --out FILE.json [--base]',
  needsDatabase: true,
  check: (words) => {
    onlyOptions(words, ['out'], ['base'])
    requiredOption(words, 'out')
  },
  async run(words, output) {
    const { keepTextInUse } = await import('#app/features/agreement/text/keep-text-in-use.server.ts')
    const { writeTextFile } = await import('#app/features/agreement/text/write-text-file.server.ts')
    const { inTransaction } = await import('#db/transaction.ts')
    const out = requiredOption(words, 'out')
    const file = await inTransaction(SYSTEM, async (db) =>
      writeTextFile(db, await keepTextInUse(db), { base: flag(words, 'base') }),
    )
    await writeFile(out, `${JSON.stringify(file, null, 2)}\n`)
    output.out(
      output.json
        ? JSON.stringify({ file: out, clauses: file.clauses.length })
        : `${out}: ${String(file.clauses.length)} clauses`,
    )
    return 0
  },
}

function parsed(text: string): unknown {
  if (text.length > LARGEST_FILE) throw new Error('the file is larger than 4 MB')
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new Error(`the file is not JSON: ${(error as Error).message}`, { cause: error })
  }
}

function fileOf(words: readonly string[]): string {
  const [file, ...more] = words
  if (file === undefined || file.startsWith('--')) throw new WrongUse('which file?')
  if (more.length > 0) throw new WrongUse(`'${more.join(' ')}' is not known here`)
  return file
}
