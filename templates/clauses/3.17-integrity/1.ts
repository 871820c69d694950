import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.17: Integriteit. Model text, to be judged by the region's own lawyers. */
export const integrity1: Clause = {
  id: '3.17-integrity',
  version: 1,
  article: '3.17',
  part: 3,
  chapter: 'Rechtmatigheid en toezicht',
  title: 'Integriteit',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.17',
  paragraphs: [
    {
      text: 'Opdrachtnemer voert een behoorlijk bestuur en gebruikt publiek geld voor hulp aan jeugdigen. Hij voorkomt vermenging van belangen en kan transacties met verbonden personen of bedrijven uitleggen.',
    },
    { text: 'Hij geeft of belooft niets aan mensen die bij Opdrachtgever werken of die verwijzen.' },
    { text: 'Hij meldt een vermoeden van fraude in zijn organisatie of bij een onderaannemer direct.' },
  ],
}
