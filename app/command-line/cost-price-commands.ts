import { applicableProducts } from '#app/features/procedure/catalogue.ts'
import { loadCostPriceReference } from '#db/reference-data/cost-price/load-cost-price-reference.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import type { Command, ExitCode } from './command.ts'
import type { CostPriceSupply } from './cost-price.ts'
import { referenceAsked, withoutReference } from './cost-price-reference.ts'

/** What the shipped region buys, with the numbers of the year in which its tariffs start unless another is asked. */
async function supply(words: readonly string[]): Promise<CostPriceSupply> {
  const content = procedureContentNoordLimburg
  const usual = loadCostPriceReference(Number(content.contractTerms.startsOn.slice(0, 4)))
  return { products: applicableProducts(content), reference: (await referenceAsked(words, usual.region)) ?? usual }
}

/** Writes an empty cost-price workbook for chosen products of the region. */
export const costPriceTemplate: Command = {
  name: 'cost-price template',
  usage: 'cost-price template --product CODE... --out FILE [--reference YEAR|FILE]',
  needsDatabase: false,
  async run(words, output) {
    const { runTemplateCommand } = await import('./cost-price.ts')
    return (await runTemplateCommand(withoutReference(words), output, await supply(words))) as ExitCode
  },
}

/** Reads a filled-in workbook and says what was read, calculated and asked; keeps nothing. */
export const costPriceCheck: Command = {
  name: 'cost-price check',
  usage: 'cost-price check FILE [--json] [--reference YEAR|FILE]',
  needsDatabase: false,
  async run(words, output) {
    const { runCheckCommand } = await import('./cost-price.ts')
    const json = output.json ? ['--json'] : []
    return (await runCheckCommand([...withoutReference(words), ...json], output, await supply(words))) as ExitCode
  },
}
