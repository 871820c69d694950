import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.27: Na het einde van de overeenkomst. Model text, to be judged by the region's own lawyers. */
export const afterEnding1: Clause = {
  id: '3.27-after-ending',
  version: 1,
  article: '3.27',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Na het einde van de overeenkomst',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.27',
  paragraphs: [
    {
      text: 'Eindigt de overeenkomst, dan blijft zij gelden voor jeugdigen die op dat moment hulp krijgen, tot hun toewijzing eindigt of de hulp goed is overgedragen, en ten hoogste zolang Opdrachtgever dat nodig vindt.',
    },
    {
      text: 'Opdrachtnemer werkt mee aan overdracht, verstrekt met toestemming de nodige gegevens en rekent daarvoor geen kosten.',
    },
    {
      text: 'Nieuwe toewijzingen zijn na het einde niet mogelijk. Bepalingen over geheimhouding, verantwoording, terugbetaling en aansprakelijkheid blijven gelden.',
    },
  ],
}
