import type { Segment } from '#app/features/procedure/procedure.schema.ts'
import { ownReading, strategy, tariffSheet } from '../sources.ts'

const day = {
  unit: 'daypart',
  ijwCategory: '41',
  openHouse: true,
  outsideReason: null,
  source: strategy('7.3.2'),
  tariffSource: tariffSheet,
} as const

/** Segment 3, day activities and day treatment in groups, and transport to them. */
export const segment3: Segment = {
  code: 'segment-3',
  number: 3,
  name: 'Daghulp',
  summary:
    'Hulp in een groep op een locatie van de aanbieder. U werkt standaard samen met het onderwijs en met het gezin.',
  subsegments: [
    {
      code: '3-dagbesteding',
      name: 'Dagbesteding',
      products: [
        {
          ...day,
          code: '41N11',
          name: 'Dagbesteding',
          tariff: '47.30',
          staffing: {
            levels: ['MBO', 'HBO'],
            required: ['MBO'],
            background: ['HBO'],
            registrations: [],
            note: 'Mbo-4 zonder registratie; een geregistreerde hbo-medewerker op de achtergrond.',
          },
          summary: 'Een jeugdige doet buiten schooltijd in een groep activiteiten waarbij begeleiding nodig is.',
          requirements: [
            'De dagbesteding is buiten schooltijd.',
            'Begeleiders hebben minstens een opleiding op mbo-4-niveau.',
            'Een geregistreerde hbo-medewerker is bereikbaar voor het team.',
          ],
        },
      ],
    },
    {
      code: '3-onderwijstoeleiding',
      name: 'Onderwijstoeleiding',
      products: [
        {
          ...day,
          code: '41N12',
          name: 'Onderwijstoeleidende dagbesteding',
          tariff: '62.10',
          staffing: {
            levels: ['MBO', 'HBO'],
            required: ['MBO', 'HBO'],
            background: ['WO'],
            registrations: ['SKJ'],
            note: 'Mix van mbo-4 en geregistreerd hbo; wo op de achtergrond.',
          },
          summary: 'Een jeugdige die tijdelijk niet (volledig) naar school kan, werkt op uw locatie toe naar school.',
          requirements: [
            'De hulp is tijdelijk en heeft terugkeer naar school als doel.',
            'U maakt met de school een plan met een einddatum.',
          ],
        },
        {
          ...day,
          code: '41N13',
          name: 'Onderwijstoeleidende dagbehandeling',
          tariff: '89.40',
          staffing: {
            levels: ['MBO', 'HBO', 'WO'],
            required: ['HBO', 'WO'],
            background: [],
            registrations: ['SKJ', 'BIG'],
            note: 'Vooral hbo; wo voor de behandeling; mbo-4 voor de begeleiding.',
          },
          summary: 'Een jeugdige krijgt onder schooltijd behandeling in een groep, met terugkeer naar school als doel.',
          requirements: [
            'Een geregistreerde wo-medewerker is verantwoordelijk voor de behandeling.',
            'De hulp is tijdelijk en u maakt met de school een plan met een einddatum.',
          ],
        },
      ],
    },
    {
      code: '3-dagbehandeling',
      name: 'Dagbehandeling',
      products: [
        {
          ...day,
          code: '41N14',
          name: 'Dagbehandeling',
          tariff: '106.80',
          staffing: {
            levels: ['MBO', 'HBO', 'WO'],
            required: ['HBO', 'WO'],
            background: [],
            registrations: ['SKJ', 'BIG'],
            note: 'Hbo werkt nauw samen met wo in een team van verschillende beroepen; mbo-4 voor de begeleiding.',
          },
          summary: 'Een jeugdige krijgt in een groep behandeling van een team van verschillende beroepen.',
          requirements: [
            'Het team heeft verschillende beroepen en bespreekt elke jeugdige minstens elke zes weken.',
            'Hbo- en wo-medewerkers zijn geregistreerd.',
          ],
        },
      ],
    },
    {
      code: '3-voorschools',
      name: 'Voorschoolse dagbehandeling',
      products: [
        {
          ...day,
          code: '41N15',
          name: 'Voorschoolse dagbehandeling',
          tariff: '98.20',
          staffing: {
            levels: ['MBO', 'HBO', 'WO'],
            required: ['MBO', 'HBO', 'WO'],
            background: [],
            registrations: ['SKJ', 'BIG'],
            note: 'Mix van mbo-4 en geregistreerd hbo; wo voor de behandeling.',
          },
          summary: 'Een kind van ongeveer 2 jaar tot de leerplicht krijgt behandeling in een ontwikkelgroep.',
          requirements: [
            'Het kind is ongeveer 2 jaar of ouder en is nog niet leerplichtig.',
            'Vanaf 5 jaar werkt u met ouders en school toe naar een passende plek in het onderwijs.',
          ],
        },
      ],
    },
    {
      code: '3-emb',
      name: 'EMB',
      products: [
        {
          ...day,
          code: '41N16',
          name: 'Dagbehandeling ernstig meervoudig beperkt (EMB)',
          tariff: '131.50',
          staffing: {
            levels: ['MBO', 'HBO', 'WO'],
            required: ['MBO', 'HBO', 'WO'],
            background: [],
            registrations: ['SKJ', 'BIG'],
            note: 'Mix van mbo-4 en geregistreerd hbo; wo voor de behandeling.',
          },
          summary:
            'Een kind met een ernstige meervoudige beperking krijgt in een kleine groep behandeling en verzorging.',
          requirements: [
            'De locatie is geschikt voor rolstoelen en heeft een verzorgingsruimte.',
            'Vanaf 7 jaar vraagt u met de ouders op tijd de Wet langdurige zorg aan.',
          ],
        },
      ],
    },
    {
      code: '3-vervoer',
      name: 'Vervoer door de aanbieder',
      products: [
        {
          ...day,
          code: '42N17',
          name: 'Vervoer door de aanbieder (enkele reis)',
          ijwCategory: '42',
          unit: 'trip',
          tariff: '15.85',
          staffing: {
            levels: ['MBO', 'HBO'],
            required: [],
            background: [],
            registrations: [],
            note: 'Geen eisen aan de functiemix; wel aan chauffeur en voertuig.',
          },
          summary: 'U brengt of haalt een jeugdige die niet zelf, met ouders of met bekenden kan reizen.',
          requirements: [
            'De gemeente heeft vooraf bepaald dat vervoer door u nodig is.',
            'De chauffeur heeft een recente verklaring omtrent het gedrag (VOG).',
          ],
          source: ownReading('14.1'),
        },
      ],
    },
  ],
}
