import type { ProductUnit } from '../cost-price.ts'
import { OPTIONAL, POSITIVE, field, type Field, type Section } from './field.ts'

const OWN_SALARY = field('euro', 'salary', 'Eigen maandsalaris', {
  ...OPTIONAL,
  ...POSITIVE,
  maximum: '50000',
  help: 'Alleen als het salaris in dit product anders is dan op het blad Organisatie.',
})

/** Columns of the staff table of a product sheet, by unit. */
export const STAFF_COLUMNS: Record<ProductUnit, readonly Field[]> = {
  hour: [
    field('share', 'share', 'Aandeel in de uren', {
      help: 'Deel van de gedeclareerde uren door dit niveau. Samen 100%.',
    }),
    OWN_SALARY,
  ],
  daypart: [
    field('number', 'persons', 'Aantal personen', { maximum: '100', help: 'Medewerkers van dit niveau op één groep.' }),
    field('hours', 'contactHours', 'Uren op de groep', {
      maximum: '24',
      help: 'Uren per persoon per dagdeel met de groep.',
    }),
    field('hours', 'otherHours', 'Overige uren', {
      maximum: '24',
      help: 'Voorbereiding, verslag en overleg per persoon per dagdeel.',
    }),
    OWN_SALARY,
  ],
  day: [
    field('fte', 'groupFte', 'Fte op de groep', { help: 'Fte per groep die met de jeugdigen werken.' }),
    field('fte', 'supportFte', 'Fte ondersteuning', {
      help: 'Fte per groep voor gedragswetenschapper en teamleiding.',
    }),
    OWN_SALARY,
  ],
  trip: [
    field('hours', 'driveHours', 'Rijtijd per rit (uur)', { maximum: '24', help: 'Rijtijd met en zonder jeugdigen.' }),
    field('hours', 'otherHours', 'Overige tijd per rit (uur)', {
      maximum: '24',
      help: 'Wachten, plannen en overdragen.',
    }),
    OWN_SALARY,
  ],
}

export const STAFF_TITLE = 'Functiemix en salarissen'

/** Staff columns that carry what one fills in for a level to count as used. */
export const STAFF_AMOUNTS: Record<ProductUnit, readonly string[]> = {
  hour: ['share'],
  daypart: ['persons', 'contactHours', 'otherHours'],
  day: ['groupFte', 'supportFte'],
  trip: ['driveHours', 'otherHours'],
}

const IRREGULAR = field('share', 'irregularHours', 'Onregelmatigheidstoeslag', {
  maximum: '0.6',
  help: 'Gemiddeld deel van het salaris voor de medewerkers van dit product.',
})

const GROUP_FIELDS = [
  field('number', 'groupSize', 'Plaatsen in de groep', {
    ...POSITIVE,
    maximum: '1000',
    help: 'Plaatsen in één groep.',
  }),
  field('share', 'occupancy', 'Bezetting', { ...POSITIVE, help: 'Gemiddeld deel van de plaatsen dat bezet is.' }),
  field('number', 'groups', 'Aantal groepen', { ...POSITIVE, maximum: '1000', help: 'Groepen van deze soort.' }),
]

/** Short words of the units. */
export const UNIT_WORDS: Record<ProductUnit, { one: string; many: string; per: string }> = {
  hour: { one: 'uur', many: 'uren', per: 'per uur' },
  daypart: { one: 'dagdeel', many: 'dagdelen', per: 'per dagdeel' },
  day: { one: 'etmaal', many: 'etmalen', per: 'per etmaal' },
  trip: { one: 'rit', many: 'ritten', per: 'per rit' },
}

const SHAPE_SECTIONS: Record<ProductUnit, readonly Section[]> = {
  hour: [
    {
      id: 'hourCosts',
      title: 'Inzet en andere cliëntgebonden kosten',
      intro: 'Per gedeclareerd uur.',
      fields: [
        IRREGULAR,
        field('choice', 'backgroundLevel', 'Achtergrond: niveau', {
          ...OPTIONAL,
          help: 'Wie meekijkt zonder zelf te declareren. Leeg als er niemand meekijkt.',
        }),
        field('number', 'backgroundHours', 'Achtergrond: uren per gedeclareerd uur', {
          maximum: '10',
          help: 'Bijvoorbeeld 0,05 = 3 minuten per gedeclareerd uur.',
        }),
        field('euro', 'travelCosts', 'Reiskosten naar jeugdigen', {
          help: 'Kilometers per gedeclareerd uur x vergoeding. De reistijd zit in het cliëntgebonden deel.',
        }),
        field('euro', 'otherClientCosts', 'Andere cliëntgebonden kosten', { help: 'Bijvoorbeeld materiaal en tests.' }),
      ],
    },
  ],
  daypart: [
    {
      id: 'group',
      title: 'Groep',
      intro: 'Eén groep van deze soort.',
      fields: [
        ...GROUP_FIELDS,
        field('number', 'openUnits', 'Dagdelen open per jaar', {
          ...POSITIVE,
          maximum: '2000',
          help: 'Dagdelen dat één groep per jaar open is.',
        }),
      ],
    },
    {
      id: 'daypartCosts',
      title: 'Inzet en andere kosten',
      intro: 'Per dagdeel van de hele groep, niet per jeugdige.',
      fields: [
        IRREGULAR,
        field('euro', 'materialCosts', 'Materiaal en voeding', { help: 'Per groep per dagdeel.' }),
        field('euro', 'ownTransport', 'Eigen vervoer', {
          help: 'Per groep per dagdeel. Vervoer met een eigen indicatie hoort hier niet.',
        }),
        field('euro', 'housingCosts', 'Huisvesting', {
          help: 'Per groep per dagdeel. Alleen als huisvesting apart is.',
        }),
      ],
    },
  ],
  day: [
    {
      id: 'dayGroup',
      title: 'Groep',
      intro: 'Eén groep, gezin of huis van deze soort.',
      fields: [
        ...GROUP_FIELDS,
        field('hours', 'presenceHours', 'Bezetting met medewerkers', {
          maximum: '1000',
          help: 'Uren per etmaal op de groep, alle medewerkers samen. 24 = altijd één.',
        }),
      ],
    },
    {
      id: 'childCosts',
      title: 'Inzet en kosten van de jeugdige',
      intro: 'Per jeugdige per etmaal.',
      fields: [
        IRREGULAR,
        field('euro', 'food', 'Voeding', { help: 'Per jeugdige per etmaal.' }),
        field('euro', 'livingCosts', 'Overig leefgeld', { help: 'Zoals verzorging, ontspanning en vervoer.' }),
        field('euro', 'pocketMoney', 'Zak- en kleedgeld', {
          reference: undefined,
          help: 'Per etmaal: bedrag per maand x 12 : 365.',
          note: 'Richtbedragen per leeftijd: Regeling Jeugdwet, bijlage 1a. Ze staan op het blad Bronnen.',
        }),
        field('euro', 'carerAllowance', 'Vergoeding pleeg- of gezinshuisouder', {
          help: 'Per jeugdige per etmaal. Bij een groep 0.',
          note: 'Pleegvergoeding: Regeling Jeugdwet, bijlage 1.',
        }),
      ],
    },
    {
      id: 'housing',
      title: 'Huisvesting',
      intro: 'Van één groep, per jaar.',
      fields: [
        field('euro', 'housingPerYear', 'Huur of kapitaallasten', {
          maximum: '100000000',
          help: 'Per groep per jaar. Alleen als huisvesting apart is.',
        }),
      ],
    },
  ],
  trip: [
    {
      id: 'trip',
      title: 'Rit',
      intro: 'Een enkele reis.',
      fields: [
        IRREGULAR,
        field('number', 'passengers', 'Jeugdigen per rit', {
          ...POSITIVE,
          maximum: '100',
          help: 'Gemiddeld aantal tegelijk.',
        }),
        field('number', 'kilometres', 'Kilometers per rit', { maximum: '1000', help: 'Met en zonder jeugdigen.' }),
        field('euro', 'costPerKilometre', 'Kosten per kilometer', {
          help: 'Brandstof, afschrijving, onderhoud, verzekering.',
        }),
        field('euro', 'otherTripCosts', 'Andere kosten per rit', { help: 'Bijvoorbeeld ingekocht vervoer.' }),
      ],
    },
  ],
}

const YES_NO = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
]

const VOLUME: Section = {
  id: 'volume',
  title: 'Omvang en onderaanneming (mag leeg blijven)',
  intro: 'Laat leeg wat niet speelt.',
  fields: [
    field('choice', 'registered', 'Registratie zoals gevraagd', {
      ...OPTIONAL,
      choices: YES_NO,
      help: 'Hebben uw beroepskrachten de registratie die dit product vraagt? Leeg als er geen wordt gevraagd.',
    }),
    field('number', 'volume', 'Verwachte eenheden per jaar', {
      ...OPTIONAL,
      help: 'Uren, dagdelen, etmalen of ritten.',
    }),
    field('share', 'subcontractShare', 'Deel door onderaannemers', { ...OPTIONAL, help: 'Deel van de eenheden.' }),
    field('euro', 'subcontractPrice', 'Prijs aan de onderaannemer', {
      ...OPTIONAL,
      help: 'Per eenheid.',
      note: 'Wie uitbesteedt, betaalt zelf ook een reële prijs (art. 2.3 lid 3 Besluit Jeugdwet).',
    }),
    field('euro', 'subcontractCoordination', 'Uw kosten van coördinatie', {
      ...OPTIONAL,
      help: 'Per eenheid die de onderaannemer levert.',
    }),
    field('text', 'remark', 'Toelichting', { ...OPTIONAL, help: 'Waarom iets afwijkt of 0 is.' }),
  ],
}

/** The sections of a product sheet below the staff table. */
export function productSections(unit: ProductUnit): readonly Section[] {
  return [...SHAPE_SECTIONS[unit], VOLUME]
}

/** The field of a product or of its staff table by name. Throws when the model asks for a field that does not exist. */
export function findProductField(unit: ProductUnit, name: string): Field {
  const all = [...STAFF_COLUMNS[unit], ...productSections(unit).flatMap((section) => section.fields)]
  const found = all.find((one) => one.name === name)
  if (found === undefined) throw new Error(`No field ${name} in the model per ${unit}`)
  return found
}
