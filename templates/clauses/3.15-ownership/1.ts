import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.15: Uiteindelijk belanghebbenden. Model text, to be judged by the region's own lawyers. */
export const ownership1: Clause = {
  id: '3.15-ownership',
  version: 1,
  article: '3.15',
  part: 3,
  chapter: 'Rechtmatigheid en toezicht',
  title: 'Uiteindelijk belanghebbenden',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.15; Handelsregisterwet 2007 artikel 15a',
  paragraphs: [
    {
      text: 'Opdrachtnemer houdt zijn gegevens over uiteindelijk belanghebbenden in het register actueel en geeft op verzoek een uittreksel.',
    },
    {
      text: 'Hij staat ervoor in dat hij en zijn uiteindelijk belanghebbenden niet op een sanctielijst staan die het verbiedt met hen te handelen.',
    },
  ],
}
