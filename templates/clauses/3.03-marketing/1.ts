import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.3: Marketing en reclame. Model text, to be judged by the region's own lawyers. */
export const marketing1: Clause = {
  id: '3.03-marketing',
  version: 1,
  article: '3.3',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Marketing en reclame',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.3',
  paragraphs: [
    {
      text: 'Opdrachtnemer mag zijn aanbod onder de aandacht brengen. De uitingen zijn juist, volledig en niet misleidend, en laten zien dat de gemeente of een verwijzer de toegang tot hulp bepaalt.',
    },
    {
      text: 'Niet toegestaan zijn verkoop aan de deur of per telefoon, verkoop op plaatsen waar veel jeugdigen komen, opdringerige technieken, beloningen voor verwijzers of cliënten, en uitingen die een jeugdige onder druk zetten.',
    },
    { text: 'Opdrachtnemer gebruikt de naam of het beeldmerk van Opdrachtgever alleen met toestemming.' },
  ],
}
