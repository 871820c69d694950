import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.11: Berichten volgens iJw. Model text, to be judged by the region's own lawyers. */
export const messages1: Clause = {
  id: '3.11-messages',
  version: 1,
  article: '3.11',
  part: 3,
  chapter: 'Berichtenverkeer',
  title: 'Berichten volgens iJw',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.11; Regeling Jeugdwet',
  paragraphs: [
    {
      text: 'Partijen wisselen toewijzingen, meldingen over begin en einde van hulp, verzoeken en declaraties uit met de landelijke standaard iJw, in de versie die op dat moment geldt.',
    },
    {
      text: 'Opdrachtnemer meldt begin en einde binnen vijf werkdagen. Hij controleert berichten voordat hij ze verzendt en herstelt fouten op eerste verzoek.',
    },
    { text: 'Is het berichtenverkeer gestoord, dan spreken partijen een andere veilige weg af.' },
  ],
}
