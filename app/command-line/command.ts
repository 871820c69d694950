/** What a command writes to; tests give their own. */
export type Output = { out: (text: string) => void; err: (text: string) => void }

/** How a command ends: 0 done, 1 the answer is no, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** One command of the portal. `arguments_` are the words after its name, without `--json`. */
export type Command = {
  name: string
  usage: string
  /** False for commands that work without a database. */
  needsDatabase: boolean
  /** Throws `WrongUse` before anything is started. */
  check?: (words: readonly string[]) => void
  run: (words: readonly string[], output: Output & { json: boolean }) => Promise<ExitCode>
}

/** Says how the command is used, on one line, and ends with exit code 2. */
export class WrongUse extends Error {}

/** The value after `--name`, or undefined. Throws `WrongUse` when the value is missing. */
export function option(words: readonly string[], name: string): string | undefined {
  const at = words.indexOf(`--${name}`)
  if (at < 0) return undefined
  const value = words[at + 1]
  if (value === undefined || value.startsWith('--')) throw new WrongUse(`--${name} needs a value`)
  return value
}

/** As `option`, but it must be there. */
export function requiredOption(words: readonly string[], name: string): string {
  const value = option(words, name)
  if (value === undefined) throw new WrongUse(`--${name} is missing`)
  return value
}

/** True when `--name` stands there; it takes no value. */
export function flag(words: readonly string[], name: string): boolean {
  return words.includes(`--${name}`)
}

/** Refuses words and options that the command does not know. `flags` are the options without a value. */
export function onlyOptions(words: readonly string[], known: readonly string[], flags: readonly string[] = []): void {
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const name = word.startsWith('--') ? word.slice(2) : ''
    if (flags.includes(name)) continue
    if (!known.includes(name)) throw new WrongUse(`'${word}' is not known here`)
    index += 1
  }
}
