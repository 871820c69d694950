import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.25: Nietigheid. Model text, to be judged by the region's own lawyers. */
export const nullity1: Clause = {
  id: '3.25-nullity',
  version: 1,
  article: '3.25',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Nietigheid',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.25; Burgerlijk Wetboek artikel 3:41',
  paragraphs: [
    {
      text: 'Is een bepaling nietig of wordt zij vernietigd, dan blijven de andere bepalingen gelden. Partijen vervangen de bepaling door een geldige die zo dicht mogelijk bij de bedoeling blijft.',
    },
  ],
}
