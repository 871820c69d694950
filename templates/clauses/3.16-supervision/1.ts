import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.16: Toezicht en handhaving. Model text, to be judged by the region's own lawyers. */
export const supervision1: Clause = {
  id: '3.16-supervision',
  version: 1,
  article: '3.16',
  part: 3,
  chapter: 'Rechtmatigheid en toezicht',
  title: 'Toezicht en handhaving',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.16; Jeugdwet artikel 2.9 en hoofdstuk 9',
  paragraphs: [
    {
      text: 'Opdrachtnemer werkt mee aan toezicht op kwaliteit en rechtmatigheid. Hij geeft toezichthouders toegang tot plaatsen, mensen en gegevens, voor zover zij die voor hun taak nodig hebben en de wet dat toelaat.',
    },
    {
      text: 'Blijkt dat een verbetering nodig is, dan maakt Opdrachtnemer binnen de gestelde termijn een verbeterplan en voert het uit.',
    },
  ],
}
