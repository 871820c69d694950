import type { Segment } from '#app/features/procedure/procedure.schema.ts'
import { strategy, tariffSheet } from '../sources.ts'

const living = {
  unit: 'day',
  ijwCategory: '44',
  openHouse: true,
  outsideReason: null,
  source: strategy('7.3.1'),
} as const

/** Segment 2, living: foster care, family homes, living groups, training to live alone, respite stays. */
export const segment2: Segment = {
  code: 'segment-2',
  number: 2,
  name: 'Wonen',
  summary:
    'Hulp voor jeugdigen die (tijdelijk) niet thuis kunnen wonen, zo gewoon mogelijk en zo dicht mogelijk bij huis.',
  subsegments: [
    {
      code: '2-pleegzorg',
      name: 'Pleegzorg',
      products: [
        {
          ...living,
          code: '44N01',
          name: 'Pleegzorg',
          tariff: '54.60',
          tariffSource: tariffSheet,
          staffing: {
            levels: ['HBO'],
            required: ['HBO'],
            background: ['WO'],
            registrations: ['SKJ'],
            note: 'De pleegzorgwerker krijgt steun van een gedragswetenschapper.',
          },
          summary: 'Een jeugdige van 0 tot 21 jaar woont voor kortere of langere tijd in een pleeggezin.',
          requirements: [
            'U werft, toetst en begeleidt pleegouders.',
            'Een gedragswetenschapper denkt mee bij de plaatsing en bij elk evaluatiegesprek.',
            'U betaalt de wettelijke pleegvergoeding volledig door aan de pleegouders.',
          ],
        },
      ],
    },
    {
      code: '2-gezinshuizen',
      name: 'Gezinshuizen',
      products: [
        {
          ...living,
          code: '44N02',
          name: 'Gezinshuis',
          tariff: '189.75',
          tariffSource: tariffSheet,
          staffing: {
            levels: ['MBO', 'HBO'],
            required: ['HBO'],
            background: ['WO'],
            registrations: ['SKJ'],
            note: 'Gezinshuisouders zijn er dag en nacht, met steun van een gezinshuiswerker en een gedragswetenschapper.',
          },
          summary: 'Een jeugdige met ingewikkelde problemen woont in het gezin van professionele gezinshuisouders.',
          requirements: [
            'Er is dag en nacht een gezinshuisouder beschikbaar.',
            'De gezinshuisouders krijgen steun van een gezinshuiswerker en een gedragswetenschapper.',
            'U regelt vervanging bij ziekte en vrije dagen van de gezinshuisouders.',
          ],
        },
      ],
    },
    {
      code: '2-woonleefgroep',
      name: 'Kleinschalige woonleefgroep',
      products: [
        {
          ...living,
          code: '44N03',
          name: 'Kleinschalige woonleefgroep',
          tariff: '268.40',
          tariffSource: tariffSheet,
          staffing: {
            levels: ['MBO', 'HBO'],
            required: ['MBO', 'HBO'],
            background: ['WO'],
            registrations: ['SKJ'],
            note: 'Mbo- en hbo-medewerkers vormen samen het team, met steun op wo-niveau.',
          },
          summary:
            'Een jeugdige woont in een kleine groep met vaste begeleiders. Dat kan ook tijdelijk of een deel van de week.',
          requirements: [
            'In elk team werken mbo- en hbo-opgeleide begeleiders.',
            'Een medewerker met een wo-opleiding geeft steun aan het team.',
            'U biedt ook tijdelijk verblijf en verblijf voor een deel van de week.',
          ],
        },
      ],
    },
    {
      code: '2-zelfstandig-wonen',
      name: 'Zelfstandig wonen training',
      products: [
        {
          ...living,
          code: '44N04',
          name: 'Zelfstandig wonen training',
          tariff: '151.20',
          tariffSource: tariffSheet,
          staffing: {
            levels: ['MBO', 'HBO'],
            required: ['HBO'],
            background: ['WO'],
            registrations: ['SKJ'],
            note: 'Hbo-medewerkers geven de training, met steun op mbo- en wo-niveau.',
          },
          summary: 'Een jeugdige woont begeleid en leert stap voor stap om zelfstandig te wonen.',
          requirements: [
            'Elke jeugdige heeft een plan naar zelfstandigheid met een einddatum.',
            'Uiterlijk met 16,5 jaar staat in het plan hoe wonen, werk, school, geld en steun na 18 jaar geregeld zijn.',
          ],
        },
      ],
    },
    {
      code: '2-logeren',
      name: 'Logeren',
      products: [
        {
          ...living,
          code: '44N05',
          name: 'Logeren',
          tariff: '214.90',
          tariffSource: tariffSheet,
          staffing: {
            levels: ['MBO', 'HBO'],
            required: ['MBO'],
            background: ['HBO'],
            registrations: [],
            note: 'Mbo-medewerkers begeleiden, met steun van hbo.',
          },
          summary: 'Een jeugdige logeert af en toe ergens anders, zodat het gezin op adem komt.',
          requirements: [
            'Logeren gaat altijd samen met ambulante hulp thuis.',
            'U spreekt met het gezin af hoe vaak de jeugdige logeert en wanneer het stopt.',
          ],
        },
      ],
    },
  ],
}
