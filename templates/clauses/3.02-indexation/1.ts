import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.2: Indexering. Model text, to be judged by the region's own lawyers. */
export const indexation1: Clause = {
  id: '3.02-indexation',
  version: 1,
  article: '3.2',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Indexering',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.2 (versie 13 oktober 2023); Besluit Jeugdwet artikel 2.3',
  paragraphs: [
    { text: 'Opdrachtgever past de tarieven elk jaar per 1 januari aan, voor het eerst op {{indexation.firstOn}}.' },
    {
      text: 'De aanpassing bestaat voor {{indexation.wageShare}} uit de ontwikkeling van de loonkosten (OVA) en voor {{indexation.priceShare}} uit de ontwikkeling van de prijzen (prijsindex particuliere consumptie). Gebruikt worden de voorlopige cijfers voor het komende jaar.',
    },
    {
      text: 'Het verschil tussen de voorlopige en de definitieve cijfers van het afgelopen jaar wordt in de volgende aanpassing verrekend. Bij de eerste aanpassing na het begin van de overeenkomst is er geen verrekening.',
    },
    {
      text: 'Opdrachtgever maakt de nieuwe tarieven en de berekening uiterlijk in november bekend. Zij gelden voor hulp die vanaf 1 januari wordt geleverd, ook bij lopende toewijzingen.',
    },
  ],
}
