import { OPTIONAL, POSITIVE, field, type Section } from './field.ts'

const CAO_CHOICES = [
  { value: 'jeugdzorg', label: 'Jeugdzorg' },
  { value: 'ggz', label: 'GGZ' },
  { value: 'gehandicaptenzorg', label: 'Gehandicaptenzorg' },
  { value: 'sociaal-werk', label: 'Sociaal Werk' },
  { value: 'vvt', label: 'VVT' },
  { value: 'other', label: 'Anders' },
]
const SIZE_CHOICES = [
  { value: 'large', label: 'Groot of middelgroot' },
  { value: 'small', label: 'Klein' },
]
const HOUSING_CHOICES = [
  { value: 'inside-overhead', label: 'In de overhead' },
  { value: 'separate', label: 'Apart per product' },
]

/** The part that is filled in once for the whole organisation. */
export const ORGANISATION_SECTIONS: readonly Section[] = [
  {
    id: 'employer',
    title: 'Organisatie en cao',
    intro: 'Kies wat voor het grootste deel van uw medewerkers geldt.',
    fields: [
      field('choice', 'cao', 'Cao', { choices: CAO_CHOICES, help: 'Kies uit de lijst.' }),
      field('choice', 'employerSize', 'Werkgever volgens de Belastingdienst', {
        choices: SIZE_CHOICES,
        help: 'Bepaalt uw premie Aof. Staat op uw beschikking Werkhervattingskas.',
      }),
    ],
  },
  {
    id: 'hours',
    title: 'Urenbrug: van bruto naar netto uren per fte',
    intro: 'Hoeveel uren is één fte in een jaar aan het werk?',
    fields: [
      field('hours', 'grossHours', 'Bruto uren per jaar', {
        ...POSITIVE,
        maximum: '2500',
        reference: 'grossHours',
        help: 'Voltijd volgens uw cao: uren per week x weken per jaar.',
      }),
      field('hours', 'leaveHours', 'Vakantie en verlof', {
        maximum: '800',
        reference: 'leaveHours',
        help: 'Wettelijk en bovenwettelijk verlof per fte, gemiddeld.',
      }),
      field('hours', 'publicHolidayHours', 'Feestdagen', {
        maximum: '200',
        reference: 'publicHolidayHours',
        help: 'Feestdagen die op een werkdag vallen.',
      }),
      field('share', 'sicknessShare', 'Ziekteverzuim', {
        maximum: '0.5',
        reference: 'sicknessShare',
        help: 'Deel van de bruto uren, gemiddeld over het afgelopen jaar.',
      }),
      field('hours', 'trainingHours', 'Scholing en intervisie', {
        maximum: '400',
        reference: 'trainingHours',
        help: 'Scholing, registratie, intervisie en supervisie.',
      }),
    ],
  },
  {
    id: 'surcharges',
    title: 'Opslagen op het salaris',
    intro: 'Als deel van het bruto jaarsalaris (12 maanden).',
    fields: [
      field('share', 'holidayAllowance', 'Vakantietoeslag', {
        reference: 'holidayAllowance',
        help: 'Minstens het wettelijk deel (art. 15 Wet minimumloon; cao).',
      }),
      field('euro', 'minimumHolidayAllowance', 'Minimale vakantietoeslag per maand', {
        ...OPTIONAL,
        reference: 'minimumHolidayAllowance',
        help: 'Van uw cao, per fte. Telt alleen als het percentage minder oplevert.',
      }),
      field('share', 'yearEndBonus', 'Eindejaarsuitkering', { reference: 'yearEndBonus', help: 'Volgens uw cao.' }),
      field('share', 'careerBudget', 'Loopbaanbudget', { reference: 'careerBudget', help: 'Volgens uw cao.' }),
      field('share', 'otherStaffCosts', 'Overige personele kosten', {
        reference: 'otherStaffCosts',
        help: 'Zoals reiskosten woon-werk, arbodienst, verzekering, werving.',
      }),
    ],
  },
  {
    id: 'charges',
    title: 'Sociale lasten van de werkgever',
    intro: 'Al ingevuld met de premies van het jaar. Pas aan wat voor u anders is.',
    fields: [
      field('share', 'unemploymentPremium', 'AWf (werkloosheid)', {
        maximum: '0.3',
        reference: 'unemploymentPremium',
        help: 'Laag bij vaste contracten, hoog bij flexibele. Neem uw gemiddelde.',
      }),
      field('share', 'disabilityPremium', 'Aof (arbeidsongeschiktheid)', {
        maximum: '0.3',
        reference: 'disabilityPremium',
        help: 'Groot of middelgroot: hoge premie. Klein: lage premie.',
      }),
      field('share', 'childcarePremium', 'Wko (kinderopvang)', {
        maximum: '0.3',
        reference: 'childcarePremium',
        help: 'Voor iedere werkgever gelijk.',
      }),
      field('share', 'returnToWorkPremium', 'Whk (werkhervatting)', {
        maximum: '0.3',
        reference: 'returnToWorkPremium',
        help: 'Staat op uw beschikking. Ingevuld is het gemiddelde.',
      }),
      field('share', 'healthPremium', 'Zvw (zorgverzekering)', {
        maximum: '0.3',
        reference: 'healthPremium',
        help: 'Voor iedere werkgever gelijk.',
      }),
      field('euro', 'maximumPremiumWage', 'Maximumpremieloon per jaar', {
        reference: 'maximumPremiumWage',
        help: 'Boven dit loon betaalt u geen premies.',
      }),
    ],
  },
  {
    id: 'pension',
    title: 'Pensioen',
    intro: 'Al ingevuld met de regeling van PFZW. Hebt u een ander fonds? Pas het dan aan.',
    fields: [
      field('share', 'pensionPremium', 'Pensioenpremie', {
        reference: 'pensionPremium',
        help: 'Hele premie over het loon boven de franchise.',
      }),
      field('share', 'pensionEmployerShare', 'Deel van de werkgever', {
        reference: 'pensionEmployerShare',
        help: 'Bij PFZW de helft.',
      }),
      field('euro', 'pensionFranchise', 'Franchise per jaar', {
        reference: 'pensionFranchise',
        help: 'Over dit deel van het loon is geen premie.',
      }),
      field('euro', 'maximumPensionWage', 'Maximum pensioenloon per jaar', {
        reference: 'maximumPensionWage',
        help: 'Boven dit loon is geen premie.',
      }),
    ],
  },
  {
    id: 'overhead',
    title: 'Overhead, risico en innovatie',
    intro: 'Eén omschrijving voor al uw producten. Zo telt niets dubbel.',
    fields: [
      field('share', 'overheadShare', 'Overhead als deel van de kosten', {
        maximum: '0.9',
        help: 'Deel van de totale kosten, dus niet als opslag. Overhead 25% = opslag 33,3%.',
        note: 'Overhead (element c, art. 2.3 lid 1 onder c Besluit Jeugdwet): personele overhead, ICT, algemene kosten en zakelijke lasten. Vul het deel van de totale kosten in: overhead : (directe kosten + overhead).',
      }),
      field('choice', 'housingDefinition', 'Huisvesting zit', {
        choices: HOUSING_CHOICES,
        help: 'Zit huisvesting in de overhead? Vul dan per product geen huisvesting in.',
        note: 'Eén omschrijving voor alle producten. Bij "In de overhead" rekent het werkboek de huisvesting per product niet mee, ook niet als u die toch invult.',
      }),
      field('share', 'riskAndInnovation', 'Risico en innovatie', {
        maximum: '0.5',
        help: 'Opslag op directe kosten en overhead samen.',
        note: 'Komt na de overhead en voor de indexering. Telt mee in element c; het overzicht toont het apart.',
      }),
    ],
  },
  {
    id: 'index',
    title: 'Indexering',
    intro: 'Van het prijspeil van uw bedragen naar het jaar waarvoor het tarief geldt.',
    fields: [
      field('share', 'indexOva', 'OVA (lonen)', {
        maximum: '0.3',
        reference: 'indexOva',
        help: 'Voorlopige OVA. Zijn uw bedragen al van het tariefjaar? Vul dan 0% in en licht toe.',
      }),
      field('share', 'indexPpc', 'Ppc (prijzen)', {
        maximum: '0.3',
        reference: 'indexPpc',
        help: 'Voorlopige prijsindex particuliere consumptie.',
      }),
      field('share', 'indexWageWeight', 'Gewicht van de lonen', {
        reference: 'indexWageWeight',
        help: 'De rest is het gewicht van de prijzen.',
      }),
      field('share', 'indexCorrection', 'Correctie vorig jaar', {
        maximum: '0.3',
        reference: 'indexCorrection',
        help: 'Definitief min voorlopig. In het eerste jaar na nieuwe inkoop 0%.',
      }),
    ],
  },
  {
    id: 'accounts',
    title: 'Jaarrekening (mag leeg blijven)',
    intro: 'Uit uw laatste jaarrekening. Hiermee kijken we of uw opgave daarbij past.',
    fields: [
      field('share', 'accountsPersonnelShare', 'Personeelskosten als deel van de kosten', {
        ...OPTIONAL,
        help: 'Alle personeelskosten, ook van overhead, gedeeld door de totale kosten.',
      }),
      field('share', 'accountsOverheadShare', 'Overhead als deel van de kosten', {
        ...OPTIONAL,
        help: 'Overhead gedeeld door de totale kosten.',
      }),
      field('text', 'remark', 'Toelichting', {
        ...OPTIONAL,
        help: 'Wat wij moeten weten. Bijvoorbeeld: waarom een element 0 is.',
      }),
    ],
  },
]

/** Columns of the table of functions: one row per level. */
export const FUNCTION_COLUMNS = [
  field('euro', 'salary', 'Bruto maandsalaris per fte', {
    ...POSITIVE,
    maximum: '50000',
    help: 'Gemiddelde van uw medewerkers op dit niveau, zonder toeslagen.',
  }),
  field('text', 'scale', 'Schaal of FWG', { ...OPTIONAL, maximum: '20', help: 'Schaal van de cao.' }),
  field('share', 'clientShare', 'Cliëntgebonden deel', {
    ...OPTIONAL,
    ...POSITIVE,
    help: 'Deel van de netto uren dat u per uur declareert (alleen nodig bij producten per uur).',
  }),
] as const

export const FUNCTION_TITLE = 'Functies en salarissen'
export const FUNCTION_INTRO =
  'Vul alleen de niveaus in die u inzet. Een product mag een eigen salaris hebben: dat staat op het blad van het product.'
