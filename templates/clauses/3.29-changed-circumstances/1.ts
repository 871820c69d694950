import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.29: Gewijzigde omstandigheden. Model text, to be judged by the region's own lawyers. */
export const changedCircumstances1: Clause = {
  id: '3.29-changed-circumstances',
  version: 1,
  article: '3.29',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Gewijzigde omstandigheden',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.29; Burgerlijk Wetboek artikel 6:258',
  paragraphs: [
    {
      text: 'Doen zich omstandigheden voor die partijen niet konden voorzien en die ongewijzigde voortzetting onredelijk maken, dan overleggen zij over aanpassing.',
    },
    { text: 'Een partij die een beroep op dit artikel doet, onderbouwt dat met feiten en cijfers.' },
  ],
}
