import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.8: Verandering van de hulpvraag. Model text, to be judged by the region's own lawyers. */
export const changedNeed1: Clause = {
  id: '3.08-changed-need',
  version: 1,
  article: '3.8',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Verandering van de hulpvraag',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.8',
  paragraphs: [
    {
      text: 'Verandert wat een jeugdige nodig heeft, dan vraagt Opdrachtnemer de verwijzer om een andere toewijzing voordat hij de hulp aanpast. Bij spoed mag dat direct daarna.',
    },
    {
      text: 'Is minder hulp nodig dan toegewezen, dan levert en declareert Opdrachtnemer minder. Zijn de doelen bereikt, dan sluit hij de hulp af en meldt hij dat binnen vijf werkdagen.',
    },
  ],
}
