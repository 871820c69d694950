import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.18: Bevindingen van toezichthouders. Model text, to be judged by the region's own lawyers. */
export const findings1: Clause = {
  id: '3.18-findings',
  version: 1,
  article: '3.18',
  part: 3,
  chapter: 'Rechtmatigheid en toezicht',
  title: 'Bevindingen van toezichthouders',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.18',
  paragraphs: [
    {
      text: 'Opdrachtgever mag het oordeel van een inspectie of andere toezichthouder gebruiken als basis voor maatregelen op grond van deze overeenkomst.',
    },
    {
      text: 'Opdrachtnemer krijgt eerst de gelegenheid te reageren, tenzij de veiligheid van jeugdigen geen uitstel verdraagt.',
    },
  ],
}
