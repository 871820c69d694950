import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 2.4: Aanspreekpunten. Model text, to be judged by the region's own lawyers. */
export const contact1: Clause = {
  id: '2.04-contact',
  version: 1,
  article: '2.4',
  part: 2,
  title: 'Aanspreekpunten',
  layer: 'provider',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS deel 2',
  paragraphs: [
    {
      text: 'Beide partijen wijzen een vast aanspreekpunt aan en houden de gegevens daarvan in het portaal bij. Een mededeling aan het aanspreekpunt geldt als mededeling aan de partij, behalve wanneer deze overeenkomst een brief of handtekening vraagt.',
    },
  ],
}
