import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.13: Informatie over plaats en wachttijd. Model text, to be judged by the region's own lawyers. */
export const capacityInformation1: Clause = {
  id: '1.13-capacity-information',
  version: 1,
  article: '1.13',
  part: 1,
  title: 'Informatie over plaats en wachttijd',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'Extra bepaling (CS 1.n); convenant punt 6d',
  paragraphs: [
    {
      text: 'Opdrachtnemer houdt per product en gemeente bij of er plaats is en hoe lang een jeugdige gemiddeld wacht. Hij past die gegevens aan binnen {{capacity.updateDays}} werkdagen nadat zij zijn veranderd, en bevestigt ze ten minste één keer per maand.',
    },
    {
      text: 'De gegevens zijn bedoeld om jeugdigen, ouders en verwijzers te informeren. Zij vormen geen volgorde en geen oordeel.',
    },
    {
      text: 'Opdrachtgever vraagt deze gegevens maar op één plaats. Kan hij ze uit het berichtenverkeer halen, dan vraagt hij ze niet.',
    },
  ],
}
