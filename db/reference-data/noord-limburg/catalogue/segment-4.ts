import type { Segment } from '#app/features/procedure/procedure.schema.ts'
import { ownReading, strategy, tariffSheet } from '../sources.ts'
import { outsideOpenHouse } from './outside-open-house.ts'

const ambulatory = {
  unit: 'hour',
  ijwCategory: '45',
  openHouse: true,
  outsideReason: null,
  source: strategy('7.3.4'),
  tariffSource: tariffSheet,
} as const

/** Segment 4, ambulatory help: at home at three levels, mental health care, group treatment, analysis. */
export const segment4: Segment = {
  code: 'segment-4',
  number: 4,
  name: 'Ambulante hulp',
  summary:
    'Hulp thuis of dichtbij, van basis tot gespecialiseerd. Per jeugdige bepaalt u wie het werk verantwoord kan doen.',
  subsegments: [
    {
      code: '4-ambulant',
      name: 'Ambulante hulp thuis',
      products: [
        {
          ...ambulatory,
          code: '45N21',
          name: 'Ambulante hulp basis',
          tariff: '78.60',
          staffing: {
            levels: ['MBO', 'HBO'],
            required: ['MBO'],
            background: ['HBO'],
            registrations: [],
            note: 'Mbo-4 of hbo zonder registratie; hbo met SKJ kan op de achtergrond meekijken.',
          },
          summary: 'Praktische begeleiding van een jeugdige en het gezin, thuis of in de buurt.',
          requirements: [
            'Begeleiders hebben minstens een opleiding op mbo-4-niveau.',
            'U werkt volgens de norm van de verantwoorde werktoedeling.',
          ],
        },
        {
          ...ambulatory,
          code: '45N22',
          name: 'Ambulante hulp gespecialiseerd',
          tariff: '101.40',
          staffing: {
            levels: ['HBO', 'WO'],
            required: ['HBO'],
            background: ['WO'],
            registrations: ['SKJ', 'NVRG', 'BIG'],
            note: 'Hbo met SKJ of NVRG; wo met SKJ of BIG is mogelijk.',
          },
          summary: 'Begeleiding of behandeling thuis bij grotere of meerdere problemen tegelijk.',
          requirements: [
            'De uitvoerende medewerker is geregistreerd bij SKJ of NVRG.',
            'Behandelplan en doelen staan binnen zes weken op papier.',
          ],
        },
        {
          ...ambulatory,
          code: '45N23',
          name: 'Ambulante hulp wetenschappelijk niveau',
          tariff: '126.30',
          staffing: {
            levels: ['WO', 'WO+'],
            required: ['WO'],
            background: ['WO+'],
            registrations: ['SKJ', 'BIG', 'NVRG'],
            note: 'Wo met SKJ, BIG of NVRG; wo+ kan meekijken (vier ogen).',
          },
          summary: 'Behandeling of onderzoek door een medewerker met een wetenschappelijke opleiding.',
          requirements: [
            'De behandelaar heeft een wo-opleiding en is geregistreerd bij SKJ, BIG of NVRG.',
            'Een tweede deskundige kijkt mee bij een diagnose.',
          ],
        },
      ],
    },
    {
      code: '4-ggz',
      name: 'Jeugd-ggz',
      products: [
        {
          ...ambulatory,
          code: '54N24',
          name: 'Jeugd-ggz',
          ijwCategory: '54',
          tariff: '133.70',
          staffing: {
            levels: ['HBO', 'WO', 'WO+', 'WO++/KJP'],
            required: ['HBO', 'WO++/KJP'],
            background: [],
            registrations: ['SKJ', 'NVRG', 'FVB', 'BIG'],
            note: 'Minstens hbo. In het team werkt een psychiater of andere medewerker op wo++/kjp-niveau.',
          },
          summary: 'Diagnose en behandeling van psychische problemen, met controle van medicijnen als dat nodig is.',
          requirements: [
            'Een medewerker op wo++/kjp-niveau werkt mee in het team.',
            'Het team heeft verschillende beroepen.',
            'Controle van medicijnen hoort bij de behandeling.',
          ],
        },
      ],
    },
    {
      code: '4-groep',
      name: 'Groepsgerichte behandeling',
      products: [
        {
          ...ambulatory,
          code: '45N25',
          name: 'Groepsgerichte behandeling',
          unit: 'daypart',
          tariff: '79.90',
          staffing: {
            levels: ['HBO', 'WO'],
            required: ['HBO'],
            background: ['WO'],
            registrations: ['SKJ', 'BIG'],
            note: 'De strategie laat de functiemix open; dit is een voorbeeld.',
          },
          summary: 'Behandeling van jeugdigen of ouders met een vergelijkbare vraag in een groep.',
          requirements: ['Het is behandeling. Begeleiding in een groep is vrij toegankelijk en hoort hier niet bij.'],
          source: ownReading('7.3.4'),
        },
      ],
    },
    {
      code: '4-analyse',
      name: 'Analysefase',
      products: [
        {
          ...ambulatory,
          code: '45N26',
          name: 'Analysefase',
          tariff: '112.50',
          staffing: {
            levels: ['HBO', 'WO'],
            required: ['HBO'],
            background: ['WO'],
            registrations: ['SKJ', 'BIG'],
            note: 'De strategie laat de functiemix open; dit is een voorbeeld.',
          },
          summary:
            'Vóór de hulp begint, zoekt u uit wat er aan de hand is. De gemeente geeft hiervoor een eigen beschikking.',
          requirements: ['De analyse is klaar binnen de termijn in de beschikking en eindigt met een advies.'],
          source: ownReading('7.3'),
        },
      ],
    },
    ...outsideOpenHouse,
  ],
}
