import type { Contract } from '#templates/framework-agreement/2026-1/contract.ts'
import type { AdmissionDecision } from '#templates/letters/admission-decision/1/manifest.ts'
import type { SubmissionReceipt } from '#templates/receipts/submission-receipt/1/manifest.ts'

const MUNICIPALITIES = ['Beesel', 'Bergen (L)', 'Gennep', 'Horst aan de Maas', 'Peel en Maas', 'Venlo', 'Venray']
const SENDER = { name: 'MGR Limburg-Noord', address: 'Postbus 100, 5900 AC Venlo' }
const PROCEDURE = 'Jeugdhulp segment 2-4 Noord-Limburg 2026'
const MOMENT = 'Eerste toelatingsmoment 2026'
const hash = (pattern: string): string => pattern.repeat(64).slice(0, 64)

/** Receipt of a fictitious application. */
export const sampleReceipt: SubmissionReceipt = {
  receiptNumber: 'OB-2026-000123',
  issuedOn: '2026-02-27',
  sender: SENDER,
  provider: { name: 'Łukasz & Şahin Jeugdzorg ĳ B.V.', kvk: '01234567' },
  procedure: PROCEDURE,
  admissionMoment: MOMENT,
  submittedAt: { text: 'vrijdag 27 februari 2026, 14:03:27 uur', instant: '2026-02-27T14:03:27.123+01:00' },
  closesAt: { text: 'zaterdag 28 februari 2026, 12:00 uur', instant: '2026-02-28T12:00:00+01:00' },
  submittedBy: { name: 'J. Jansen', function: 'directeur' },
  sha256: hash('3fa9'),
  products: [
    { code: '44A01', name: 'Pleegzorg', unit: 'etmaal', municipalities: MUNICIPALITIES, startsOn: '2026-07-01' },
    {
      code: '45A01',
      name: 'Ambulante hulp thuis basis',
      unit: 'uur',
      municipalities: ['Venlo'],
      startsOn: '2026-07-01',
    },
  ],
  criteria: [
    { code: 'G1', text: 'De aanbieder is gemeld als jeugdhulpaanbieder.', answer: 'Ja, gemeld op 3 januari 2024.' },
    { code: 'G2', text: 'De aanbieder heeft een geldig kwaliteitscertificaat.', answer: 'Ja' },
  ],
  evidence: [
    { label: 'Uittreksel handelsregister', fileName: 'uittreksel.pdf', size: '312 kB', sha256: hash('ab01') },
    { label: 'Kwaliteitscertificaat', fileName: 'certificaat-2026.pdf', size: '98 kB', sha256: hash('cd02') },
  ],
  nextSteps: [
    { when: 'Na de sluiting', what: 'Twee medewerkers toetsen uw aanmelding aan de gepubliceerde eisen.' },
    { when: 'Uiterlijk 15 april 2026', what: 'U krijgt per product een besluit, met de reden als wij niet toelaten.' },
  ],
}

const ambulant = (code: string, name: string) => ({ code, name, segment: 'Segment 4 Ambulante jeugdhulp', unit: 'uur' })

/** Decision on a fictitious application: two products admitted, one refused. */
export const sampleDecision: AdmissionDecision = {
  letterNumber: 'TB-2026-000045',
  decidedOn: '2026-04-10',
  sender: { ...SENDER, email: 'inkoop@voorbeeld.nl' },
  provider: { name: 'Zorg Thuis B.V.', kvk: '01234567', address: 'Dorpsstraat 1, 5801 AB Venray' },
  procedure: PROCEDURE,
  admissionMoment: MOMENT,
  application: { number: 'A-2026-000123', submittedAt: 'vrijdag 27 februari 2026, 14:03 uur' },
  products: [
    {
      ...ambulant('45A01', 'Ambulante hulp thuis basis'),
      outcome: 'admitted',
      startsOn: '2026-07-01',
      tariff: '82.20',
    },
    {
      ...ambulant('45A02', 'Ambulant gespecialiseerd'),
      outcome: 'admitted',
      startsOn: '2026-07-01',
      tariff: '1097.20',
    },
    {
      ...ambulant('54A01', 'GGZ'),
      outcome: 'refused',
      grounds: [
        {
          criterion: {
            code: 'G4',
            text: 'De aanbieder heeft een geldig kwaliteitscertificaat voor jeugdhulp of een gelijkwaardig bewijs.',
            document: 'Inkoopdocument versie 1.2',
            paragraph: 'paragraaf 4.3',
          },
          submitted: 'Een certificaat dat geldig was tot 1 november 2025.',
          reason:
            'Op de sluitingsdatum was het certificaat verlopen. Na ons herstelverzoek kwam er geen nieuw certificaat.',
        },
      ],
    },
  ],
  officers: [
    { name: 'M. Peeters', function: 'inkoper jeugdhulp' },
    { name: 'A. Özdemir', function: 'senior inkoper' },
  ],
  remedy: { calendarDays: 20, endsOn: '2026-04-30', court: 'voorzieningenrechter van de rechtbank Limburg' },
}

const requirements = (about: string) => [
  { code: 'E1', text: `De hulp bij ${about} start binnen tien werkdagen na de toewijzing, en bij spoed dezelfde dag.` },
  { code: 'E2', text: 'Een geregistreerde professional stelt met de jeugdige en de ouders het hulpverleningsplan op.' },
  { code: 'E3', text: 'Het plan noemt meetbare doelen en wordt ten minste elke drie maanden besproken.' },
  { code: 'E4', text: 'De inzet past bij de norm van de verantwoorde werktoedeling; de functiemix staat in het plan.' },
  {
    code: 'E5',
    text: 'De aanbieder werkt samen met school, huisarts en de gemeentelijke toegang en spreekt af wie de regie heeft.',
  },
]

const product = (code: string, name: string, segment: string, unitAndTariff: [string, string]) => ({
  code,
  name,
  segment,
  unit: unitAndTariff[0],
  tariff: unitAndTariff[1],
  startsOn: '2026-07-01',
  municipalities: MUNICIPALITIES,
  description: `${name} is bedoeld voor jeugdigen voor wie lichtere hulp niet genoeg is. De hulp richt zich op de jeugdige en het gezin samen en werkt toe naar zo gewoon mogelijk opgroeien.`,
  requirements: requirements(name.toLowerCase()),
})

const WONEN = 'Segment 2 Wonen'
const DAG = 'Segment 3 Dagbesteding en dagbehandeling'
const AMBULANT = 'Segment 4 Ambulante jeugdhulp'

/** Contract of a fictitious category A provider with eight products; tariffs are fictitious too. */
export const sampleContract: Contract = {
  number: 'RO-2026-000017',
  version: 1,
  issuedOn: '2026-05-20',
  procedure: { name: PROCEDURE, documents: ['het inkoopdocument', 'het programma van eisen', 'het tarievenblad'] },
  region: {
    ...SENDER,
    kvk: '87654321',
    regionName: 'de jeugdhulpregio Noord-Limburg',
    municipalities: MUNICIPALITIES,
    signatories: [{ name: 'C. Hendriks', function: 'directeur' }],
  },
  provider: {
    name: 'Zorg Thuis B.V.',
    kvk: '01234567',
    address: 'Dorpsstraat 1, 5801 AB Venray',
    signatories: [
      { name: 'Łukasz de Vries', function: 'bestuurder' },
      { name: 'S. Şahin', function: 'bestuurder' },
    ],
  },
  category: {
    letter: 'A',
    reasons: ['Aanbod in drie segmenten', 'Ten minste 150 jeugdigen in 2025', 'Bereid om capaciteit te vergroten'],
    meetingsPerYear: 6,
  },
  options: ['revision', 'spending-limit', 'insufficient-use', 'eighteen', 'bibob', 'social-return'],
  terms: {
    startsOn: '2026-07-01',
    endsOn: '2030-12-31',
    years: 5,
    extensionYears: 4,
    extendedUntil: '2034-12-31',
    extensionNoticeMonths: 6,
    evaluationAfterYears: 3,
    providerNoticeMonths: 6,
    clientNoticeMonths: 12,
    spendingLimitWarningPercentage: '70',
    insufficientUse: { withinMonths: 12, threshold: 'vijf geholpen jeugdigen', noticeMonths: 6 },
    socialReturn: { threshold: '250000', percentage: '5' },
    sustainabilityThreshold: '250000',
    capacityUpdateDays: 2,
    monitoringReportsPerYear: 3,
    indexation: { firstOn: '2027-01-01', wageShare: '90', priceShare: '10' },
  },
  products: [
    product('44A01', 'Pleegzorg', WONEN, ['etmaal', '68.40']),
    product('44A02', 'Gezinshuis', WONEN, ['etmaal', '241.15']),
    product('41A01', 'Dagbesteding', DAG, ['dagdeel', '64.80']),
    product('41A04', 'Dagbehandeling', DAG, ['dagdeel', '118.25']),
    product('45A01', 'Ambulante hulp thuis basis', AMBULANT, ['uur', '82.20']),
    product('45A02', 'Ambulant gespecialiseerd', AMBULANT, ['uur', '97.20']),
    product('54A01', 'GGZ', AMBULANT, ['uur', '132.60']),
    product('42A01', 'Vervoer door aanbieder', AMBULANT, ['rit', '14.35']),
  ],
  budgetCeiling: null,
}
