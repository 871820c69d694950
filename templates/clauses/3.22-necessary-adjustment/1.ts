import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.22: Noodzakelijke aanpassing. Model text, to be judged by the region's own lawyers. */
export const necessaryAdjustment1: Clause = {
  id: '3.22-necessary-adjustment',
  version: 1,
  article: '3.22',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Noodzakelijke aanpassing',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.22',
  paragraphs: [
    {
      text: 'Moet de overeenkomst worden aangepast omdat een wet, een uitspraak van een rechter of een landelijk besluit dat vraagt, dan overleggen partijen over de kleinst mogelijke aanpassing.',
    },
    {
      text: 'Worden zij het binnen drie maanden niet eens, dan kan elk van beide partijen opzeggen met inachtneming van artikel 3.27.',
    },
  ],
}
