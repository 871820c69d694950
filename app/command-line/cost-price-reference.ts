import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { costPriceReference, type CostPriceReference } from '#app/features/cost-price/reference.ts'
import { readReferenceCsv } from '#app/features/reference-data/reference-csv.ts'
import { shippedReference, shippedYears } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { option, WrongUse } from './command.ts'

/**
 * The reference data that `--reference` asks for: a year that comes with the portal, or a file of another year, as
 * downloaded at the admin desk (CSV, the year in its name) or as JSON. Undefined when it was not asked. Throws
 * `WrongUse` when it cannot be had.
 */
export async function referenceAsked(
  words: readonly string[],
  region: string,
): Promise<CostPriceReference | undefined> {
  const asked = option(words, 'reference')
  if (asked === undefined) return undefined
  if (/^\d{4}$/.test(asked)) {
    const shipped = shippedReference(Number(asked))
    if (shipped === undefined) throw new WrongUse(`there is no reference data of ${asked}; there is ${years()}`)
    return shipped
  }
  const text = await readFile(asked, 'utf8').catch(() => {
    throw new WrongUse(`${asked} cannot be read`)
  })
  return asked.toLowerCase().endsWith('.csv') ? fromCsv(asked, text, region) : fromJson(asked, text)
}

/** The words without `--reference` and its value. */
export function withoutReference(words: readonly string[]): string[] {
  const at = words.indexOf('--reference')
  return at < 0 ? [...words] : [...words.slice(0, at), ...words.slice(at + 2)]
}

const years = () => shippedYears().join(', ')

function fromCsv(file: string, text: string, region: string): CostPriceReference {
  const year = Number(/\d{4}/.exec(path.basename(file))?.[0] ?? NaN)
  if (Number.isNaN(year)) throw new WrongUse(`the name of ${file} must hold its year, such as kengetallen-2027.csv`)
  const { reference, problems } = readReferenceCsv(text, { year, region })
  const [problem] = problems
  if (problem !== undefined)
    throw new WrongUse(
      `${file}, line ${String(problem.line)}: ${problem.problem} ${problem.column} ${problem.text}`.trim(),
    )
  if (reference === undefined) throw new WrongUse(`${file} holds no reference data`)
  return reference
}

function fromJson(file: string, text: string): CostPriceReference {
  try {
    return costPriceReference.parse(JSON.parse(text))
  } catch {
    throw new WrongUse(`${file} is no reference data`)
  }
}
