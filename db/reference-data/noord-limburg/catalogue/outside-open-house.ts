import type { Segment } from '#app/features/procedure/procedure.schema.ts'
import { ownReading, strategy, tariffSheet } from '../sources.ts'

const outside = {
  ijwCategory: '45',
  unit: 'hour',
  openHouse: false,
  /** No tariff is offered here: these products cannot be applied for. */
  tariff: '0.00',
  tariffSource: tariffSheet,
  requirements: [],
} as const

const openStaffing = {
  levels: ['HBO' as const],
  required: [],
  background: [],
  registrations: [],
  note: 'Wordt bepaald in de eigen procedure.',
}

/** What the region buys in another way: shown for completeness, closed for applications. */
export const outsideOpenHouse: Segment['subsegments'] = [
  {
    code: '4-onderwijs-zorg',
    name: 'Onderwijs-zorg',
    products: [
      {
        ...outside,
        requirements: [],
        code: '45N31',
        name: 'Jeugdhulp binnen school',
        staffing: openStaffing,
        summary: 'Hulp in en rond de klas voor een groep leerlingen, zonder beschikking per kind.',
        outsideReason:
          'Het aantal aanbieders per school is beperkt. Daarom koopt de regio dit in met een eigen procedure. U kunt zich hier niet voor aanmelden.',
        source: strategy('7.3.3'),
      },
      {
        ...outside,
        requirements: [],
        code: '45N32',
        name: 'Onderwijszorggroepen',
        staffing: openStaffing,
        summary: 'Groepen in het speciaal onderwijs waar onderwijs en zorg samen zijn georganiseerd.',
        outsideReason: 'Dit loopt via een subsidieregeling vanaf 1 januari 2026. U kunt zich hier niet voor aanmelden.',
        source: strategy('7.3.3'),
      },
    ],
  },
  {
    code: '4-dyslexie',
    name: 'Dyslexie',
    products: [
      {
        ...outside,
        requirements: [],
        ijwCategory: '54',
        code: '54N33',
        name: 'Ernstige dyslexie',
        staffing: openStaffing,
        summary: 'Onderzoek en behandeling van ernstige dyslexie op de basisschool.',
        outsideReason:
          'De regio heeft nog niet vastgesteld hoe zij dit vanaf 2026 inkoopt. U kunt zich hier niet voor aanmelden.',
        source: ownReading('10.1'),
      },
    ],
  },
]
