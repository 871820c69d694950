import type { Elements } from '../cost-price.ts'

type Element = keyof Elements

/** In which element of art. 2.3 lid 1 Besluit Jeugdwet a field counts; fields that only inform the checks have none. */
const ELEMENT_OF: Readonly<Record<string, Element>> = {
  ...of('a', [
    'cao',
    'grossHours',
    'leaveHours',
    'publicHolidayHours',
    'sicknessShare',
    'trainingHours',
    'holidayAllowance',
    'minimumHolidayAllowance',
    'yearEndBonus',
    'careerBudget',
    'otherStaffCosts',
    'unemploymentPremium',
    'disabilityPremium',
    'childcarePremium',
    'returnToWorkPremium',
    'healthPremium',
    'maximumPremiumWage',
    'pensionPremium',
    'pensionEmployerShare',
    'pensionFranchise',
    'maximumPensionWage',
    'salary',
    'clientShare',
    'share',
    'persons',
    'contactHours',
    'otherHours',
    'groupFte',
    'supportFte',
    'driveHours',
    'irregularHours',
    'backgroundLevel',
    'backgroundHours',
  ]),
  ...of('b', [
    'travelCosts',
    'otherClientCosts',
    'materialCosts',
    'ownTransport',
    'food',
    'livingCosts',
    'pocketMoney',
    'carerAllowance',
    'kilometres',
    'costPerKilometre',
    'otherTripCosts',
  ]),
  ...of('c', ['overheadShare', 'riskAndInnovation', 'housingDefinition', 'housingCosts', 'housingPerYear']),
  ...of('d', ['indexOva', 'indexPpc', 'indexWageWeight', 'indexCorrection']),
}

const ELEMENT_NAMES_DUTCH: Record<Element, string> = {
  a: 'kosten van beroepskrachten',
  b: 'cliëntgebonden kosten anders dan van beroepskrachten',
  c: 'overheadkosten',
  d: 'kosten voor indexering',
}

function of(element: Element, names: readonly string[]): Record<string, Element> {
  return Object.fromEntries(names.map((name) => [name, element]))
}

/** The element of the law in which a field counts, cited for a cell note; undefined when it counts in none. */
export function citedElement(name: string): string | undefined {
  const element = ELEMENT_OF[name]
  if (element === undefined) return undefined
  return `Telt mee in element ${element}: ${ELEMENT_NAMES_DUTCH[element]} (art. 2.3 lid 1 onder ${element} Besluit Jeugdwet, Stb. 2024, 69).`
}
