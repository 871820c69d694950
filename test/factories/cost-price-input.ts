import type { CostPriceProduct, ProductUnit, StaffingLevel } from '#app/features/cost-price/cost-price.ts'
import type { OrganisationInput, ProductInput, WorkbookInput } from '#app/features/cost-price/cost-price.schema.ts'

const STAFFING: Record<
  ProductUnit,
  { levels: StaffingLevel[]; required: StaffingLevel[]; background: StaffingLevel[] }
> = {
  hour: { levels: ['HBO', 'WO', 'WO+', 'WO++/KJP'], required: [], background: ['WO'] },
  daypart: { levels: ['MBO', 'HBO'], required: [], background: ['WO'] },
  day: { levels: ['MBO', 'HBO'], required: [], background: ['WO'] },
  trip: { levels: ['MBO'], required: [], background: [] },
}
const TARIFF: Record<ProductUnit, string> = { hour: '103.00', daypart: '122.00', day: '385.00', trip: '14.00' }

/** A product of the catalogue as the cost-price model sees it. */
export function costPriceProduct(unit: ProductUnit, code = `VB-${unit.toUpperCase()}`): CostPriceProduct {
  const staffing = { ...STAFFING[unit], registrations: [], note: '' }
  return { code, name: `Voorbeeld ${unit}`, unit, tariff: TARIFF[unit], staffing }
}

/** A youth-care organisation whose numbers raise no question. */
export function plausibleOrganisation(): OrganisationInput {
  return {
    cao: 'jeugdzorg',
    employerSize: 'large',
    grossHours: '1878',
    leaveHours: '165',
    publicHolidayHours: '50',
    sicknessShare: '0.065',
    trainingHours: '45',
    holidayAllowance: '0.08',
    minimumHolidayAllowance: '211.13',
    yearEndBonus: '0.0833',
    careerBudget: '0.018',
    otherStaffCosts: '0.02',
    unemploymentPremium: '0.0274',
    disabilityPremium: '0.0763',
    childcarePremium: '0.005',
    returnToWorkPremium: '0.0152',
    healthPremium: '0.061',
    maximumPremiumWage: '79409',
    pensionPremium: '0.259',
    pensionEmployerShare: '0.5',
    pensionFranchise: '17283',
    maximumPensionWage: '137800',
    overheadShare: '0.22',
    housingDefinition: 'separate',
    riskAndInnovation: '0.02',
    indexOva: '0.0418',
    indexPpc: '0.0182',
    indexWageWeight: '0.9',
    indexCorrection: '0',
    accountsPersonnelShare: '0.76',
    accountsOverheadShare: '0.21',
    functions: {
      MBO: { salary: '3500', scale: '7', clientShare: '0.72' },
      HBO: { salary: '4050', scale: '8', clientShare: '0.72' },
      WO: { salary: '5400', scale: '11', clientShare: '0.66' },
      'WO+': { salary: '6300', scale: '11', clientShare: '0.65' },
      'WO++/KJP': { salary: '7900', clientShare: '0.65' },
    },
  }
}

/** A plausible answer for a product of each unit. */
export function plausibleProduct(unit: ProductUnit, code = `VB-${unit.toUpperCase()}`): ProductInput {
  switch (unit) {
    case 'hour':
      return {
        code,
        unit,
        irregularHours: '0.01',
        staff: { HBO: { share: '0.85' }, WO: { share: '0.15' } },
        backgroundLevel: 'WO',
        backgroundHours: '0.02',
        travelCosts: '2.5',
        otherClientCosts: '0.75',
        volume: '12000',
      }
    case 'daypart':
      return {
        code,
        unit,
        irregularHours: '0.005',
        staff: {
          MBO: { persons: '1', contactHours: '4', otherHours: '1' },
          HBO: { persons: '1', contactHours: '4', otherHours: '1.25' },
          WO: { persons: '1', contactHours: '0.25', otherHours: '0.5' },
        },
        groupSize: '8',
        occupancy: '0.88',
        groups: '2',
        openUnits: '480',
        materialCosts: '22',
        ownTransport: '18',
        housingCosts: '110',
        volume: '6758.4',
      }
    case 'day':
      return {
        code,
        unit,
        irregularHours: '0.11',
        staff: {
          MBO: { groupFte: '4', supportFte: '0' },
          HBO: { groupFte: '3', supportFte: '0.3' },
          WO: { groupFte: '0', supportFte: '0.3' },
        },
        groupSize: '7',
        occupancy: '0.9',
        groups: '1',
        presenceHours: '26',
        food: '9.5',
        livingCosts: '6',
        pocketMoney: '2.76',
        carerAllowance: '0',
        housingPerYear: '120000',
        volume: '2299.5',
      }
    case 'trip':
      return {
        code,
        unit,
        irregularHours: '0',
        staff: { MBO: { driveHours: '0.6', otherHours: '0.15', salary: '2750' } },
        passengers: '3.5',
        kilometres: '24',
        costPerKilometre: '0.55',
        otherTripCosts: '2',
        volume: '9000',
      }
  }
}

/** A whole workbook that raises no question, one product per unit. */
export function plausibleInput(units: readonly ProductUnit[] = ['hour', 'daypart', 'day', 'trip']): WorkbookInput {
  return { organisation: plausibleOrganisation(), products: units.map((unit) => plausibleProduct(unit)) }
}
