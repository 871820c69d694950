import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 2.2: Gemeenten en plaatsen. Model text, to be judged by the region's own lawyers. */
export const locations1: Clause = {
  id: '2.02-locations',
  version: 1,
  article: '2.2',
  part: 2,
  title: 'Gemeenten en plaatsen',
  layer: 'provider',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS deel 2',
  paragraphs: [
    {
      text: 'Opdrachtnemer levert de hulp in de gemeenten die in bijlage 1 bij het product staan. Hij mag een jeugdige uit een andere gemeente van Opdrachtgever helpen als de verwijzer en de jeugdige dat willen.',
    },
    {
      text: 'Adressen waar jeugdigen verblijven of groepshulp krijgen, houdt Opdrachtnemer actueel in het portaal. Een nieuw adres voldoet aan dezelfde eisen.',
    },
  ],
}
