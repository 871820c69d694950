import { z } from 'zod'
import { staffingLevel } from '#app/features/procedure/procedure.schema.ts'
import { CAOS, EMPLOYER_SIZES, HOUSING_DEFINITIONS } from './cost-price.ts'

/**
 * What a provider fills in, in the workbook or on the screen. Numbers are decimal text: euro, hours, and shares
 * between 0 and 1 (8% is '0.08'). The limits keep out what cannot be meant; what is unusual is for the checks.
 */

function decimal(maximum: string) {
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,8})?$/)
    .refine((text) => Number(text) <= Number(maximum))
}
function positive(maximum: string) {
  return decimal(maximum).refine((text) => /[1-9]/.test(text))
}
const shareMaximum = '1'
const share = decimal(shareMaximum)
const shareBelowOne = share.refine((text) => Number(text) < 1)
const euros = decimal('1000000')
const hours = decimal('10000')
const remark = z.string().trim().max(2000).optional()

const functionInput = z.object({
  /** Average gross salary per month for one fte, euro. */
  salary: positive('50000'),
  /** Scale of the cao the salary belongs to; empty when the cao has none. */
  scale: z.string().trim().max(20).optional(),
  /** Client-bound part of the net hours; only products per hour need it. */
  clientShare: positive('1').optional(),
})
export type FunctionInput = z.infer<typeof functionInput>

const organisationFields = z.object({
  cao: z.enum(CAOS),
  employerSize: z.enum(EMPLOYER_SIZES),
  grossHours: positive('10000'),
  leaveHours: hours,
  publicHolidayHours: hours,
  sicknessShare: shareBelowOne,
  trainingHours: hours,
  holidayAllowance: share,
  /** Per month and fte, of the cao; workbooks of before it was asked have none. */
  minimumHolidayAllowance: euros.optional(),
  yearEndBonus: share,
  careerBudget: share,
  otherStaffCosts: share,
  unemploymentPremium: share,
  disabilityPremium: share,
  childcarePremium: share,
  returnToWorkPremium: share,
  healthPremium: share,
  maximumPremiumWage: euros,
  pensionPremium: share,
  pensionEmployerShare: share,
  pensionFranchise: euros,
  maximumPensionWage: euros,
  overheadShare: share.refine((text) => Number(text) <= 0.9),
  housingDefinition: z.enum(HOUSING_DEFINITIONS),
  riskAndInnovation: share,
  indexOva: share,
  indexPpc: share,
  indexWageWeight: share,
  indexCorrection: share,
  accountsPersonnelShare: share.optional(),
  accountsOverheadShare: share.optional(),
  remark,
  functions: z.partialRecord(staffingLevel, functionInput),
})
export type OrganisationInput = z.infer<typeof organisationFields>

/** The hours bridge must leave hours at work: every price per hour divides by them. */
export const organisationInput = organisationFields.refine((organisation) => hoursLeft(organisation) > 0, {
  path: ['grossHours'],
})

/** Only a bound against zero; `netHours` calculates it exactly. */
function hoursLeft(organisation: OrganisationInput): number {
  const worked = Number(organisation.grossHours) * (1 - Number(organisation.sicknessShare))
  const away = [organisation.leaveHours, organisation.publicHolidayHours, organisation.trainingHours]
  return away.reduce((left, hours) => left - Number(hours), worked)
}

const ownSalary = positive('50000').optional()
const hourStaff = z.object({ share, salary: ownSalary })
const daypartStaff = z.object({ persons: decimal('100'), contactHours: hours, otherHours: hours, salary: ownSalary })
const dayStaff = z.object({ groupFte: decimal('1000'), supportFte: decimal('1000'), salary: ownSalary })
const tripStaff = z.object({ driveHours: hours, otherHours: hours, salary: ownSalary })

const common = {
  code: z.string().min(1).max(40),
  /** Irregular-hours allowance as share of the salary, for the staff of this product. */
  irregularHours: share,
  /** Whether the professionals have the registration that the product asks; older workbooks do not say. */
  registered: z.enum(['yes', 'no']).optional(),
  /** Units the provider expects to deliver in a year. */
  volume: decimal('100000000').optional(),
  subcontractShare: share.optional(),
  subcontractPrice: euros.optional(),
  subcontractCoordination: euros.optional(),
  remark,
}
const group = {
  groupSize: positive('1000'),
  occupancy: positive('1'),
  groups: positive('1000'),
}

const hourInput = z.object({
  ...common,
  unit: z.literal('hour'),
  staff: z.partialRecord(staffingLevel, hourStaff),
  backgroundLevel: staffingLevel.optional(),
  /** Hours of background support per declared hour. */
  backgroundHours: decimal('10'),
  travelCosts: euros,
  otherClientCosts: euros,
})
const daypartInput = z.object({
  ...common,
  ...group,
  unit: z.literal('daypart'),
  staff: z.partialRecord(staffingLevel, daypartStaff),
  /** Dayparts one group is open in a year. */
  openUnits: positive('2000'),
  materialCosts: euros,
  ownTransport: euros,
  housingCosts: euros,
})
const dayInput = z.object({
  ...common,
  ...group,
  unit: z.literal('day'),
  staff: z.partialRecord(staffingLevel, dayStaff),
  /** Hours of staff on the group in 24 hours, all people together. */
  presenceHours: decimal('1000'),
  food: euros,
  livingCosts: euros,
  pocketMoney: euros,
  /** What foster or family-home parents receive per child per day. */
  carerAllowance: euros,
  /** Rent or capital costs of one group per year. */
  housingPerYear: decimal('100000000'),
})
const tripInput = z.object({
  ...common,
  unit: z.literal('trip'),
  staff: z.partialRecord(staffingLevel, tripStaff),
  passengers: positive('100'),
  kilometres: decimal('1000'),
  costPerKilometre: euros,
  otherTripCosts: euros,
})

export const productInput = z.discriminatedUnion('unit', [hourInput, daypartInput, dayInput, tripInput])
export type ProductInput = z.infer<typeof productInput>
export type HourInput = z.infer<typeof hourInput>
export type DaypartInput = z.infer<typeof daypartInput>
export type DayInput = z.infer<typeof dayInput>
export type TripInput = z.infer<typeof tripInput>

/** The whole content of one workbook. */
export const workbookInput = z.object({ organisation: organisationInput, products: z.array(productInput).max(100) })
export type WorkbookInput = z.infer<typeof workbookInput>
