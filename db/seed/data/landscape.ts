/**
 * The landscape of facts §1I 123 as a plan: 77 providers hold 121 subsegments; more than a third hold more than one,
 * some five; the 14 largest hold 41; segment 2 has 22 providers with 26 subsegments, 16 of them also in segment 3 or 4;
 * about 25 are of category A or B and more than 50 of C.
 */
export type DemoPlan = { size: 'big' | 'medium' | 'small'; subsegments: string[]; leads: boolean }

const FOSTER = 'Pleegzorg'
const HOME = 'Gezinshuizen'
const GROUP_HOME = 'Kleinschalige woonleefgroep'
const OWN_ROOF = 'Zelfstandig wonen training'
const RESPITE = 'Logeren'
const DAY = 'Dagbesteding'
const SCHOOL = 'Onderwijstoeleiding'
const TREATMENT = 'Dagbehandeling'
const TODDLERS = 'Voorschoolse dagbehandeling'
const MULTIPLE = 'EMB'
const TRANSPORT = 'Vervoer door de aanbieder'
const AMBULATORY = 'Ambulante hulp thuis'
const MENTAL = 'Jeugd-ggz'
const GROUP = 'Groepsgerichte behandeling'
const ANALYSIS = 'Analysefase'

const leading = (...subsegments: string[]): DemoPlan => ({ size: 'big', subsegments, leads: true })
const big = (...subsegments: string[]): DemoPlan => ({ size: 'big', subsegments, leads: false })
const medium = (...subsegments: string[]): DemoPlan => ({ size: 'medium', subsegments, leads: false })
const small = (...subsegments: string[]): DemoPlan => ({ size: 'small', subsegments, leads: false })
const times = (count: number, plan: DemoPlan): DemoPlan[] => Array.from({ length: count }, () => plan)

const BIG: DemoPlan[] = [
  leading(FOSTER, GROUP_HOME, TREATMENT, AMBULATORY, MENTAL),
  leading(HOME, GROUP_HOME, SCHOOL, AMBULATORY, MENTAL),
  leading(GROUP_HOME, RESPITE, DAY, AMBULATORY, TRANSPORT),
  leading(OWN_ROOF, RESPITE, DAY, AMBULATORY),
  leading(GROUP_HOME, TODDLERS, AMBULATORY),
  leading(RESPITE, MULTIPLE, AMBULATORY),
  leading(SCHOOL, AMBULATORY, ANALYSIS),
  leading(TREATMENT, AMBULATORY, MENTAL),
  leading(TODDLERS, AMBULATORY),
  big(GROUP, AMBULATORY),
  big(HOME, AMBULATORY),
  big(OWN_ROOF, AMBULATORY),
  big(MENTAL),
  big(AMBULATORY),
]

const MULTI: DemoPlan[] = [
  ...times(3, medium(OWN_ROOF, AMBULATORY)),
  ...times(2, medium(HOME, AMBULATORY)),
  medium(FOSTER, AMBULATORY),
  medium(RESPITE, AMBULATORY),
  small(RESPITE, AMBULATORY),
  ...times(3, small(DAY, AMBULATORY)),
  ...times(2, small(AMBULATORY, ANALYSIS)),
  small(DAY, TRANSPORT),
  small(SCHOOL, DAY),
  ...times(2, small(AMBULATORY, GROUP)),
]

const SINGLE: DemoPlan[] = [
  ...times(3, medium(MENTAL)),
  medium(TREATMENT),
  ...times(4, small(HOME)),
  small(FOSTER),
  small(OWN_ROOF),
  ...times(6, small(DAY)),
  small(TODDLERS),
  small(MULTIPLE),
  ...times(9, small(MENTAL)),
  ...times(19, small(AMBULATORY)),
]

/** The plans in order: the 14 largest first. */
export function demoPlans(): DemoPlan[] {
  return [...BIG, ...MULTI, ...SINGLE]
}
