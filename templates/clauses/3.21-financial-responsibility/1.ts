import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.21: Financiële verantwoordelijkheid. Model text, to be judged by the region's own lawyers. */
export const financialResponsibility1: Clause = {
  id: '3.21-financial-responsibility',
  version: 1,
  article: '3.21',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Financiële verantwoordelijkheid',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.21',
  paragraphs: [
    {
      text: 'Opdrachtnemer is zelf verantwoordelijk voor een gezonde bedrijfsvoering en draagt de gewone risico’s van zijn onderneming.',
    },
    {
      text: 'Hij houdt een administratie bij waaruit de kosten en opbrengsten van de hulp op grond van deze overeenkomst blijken en bewaart die zeven jaar.',
    },
  ],
}
