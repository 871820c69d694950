import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.26: Kennisgevingen en algemene voorwaarden. Model text, to be judged by the region's own lawyers. */
export const notices1: Clause = {
  id: '3.26-notices',
  version: 1,
  article: '3.26',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Kennisgevingen en algemene voorwaarden',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.26',
  paragraphs: [
    {
      text: 'Mededelingen die rechten of plichten raken gebeuren schriftelijk of via het portaal. Wat via het portaal is verzonden, geldt als ontvangen op de eerstvolgende werkdag.',
    },
    {
      text: 'De algemene inkoopvoorwaarden volgens het model van de VNG gelden aanvullend. De artikelen 16, 20.1, 20.2, 21, 22, 23 en 25.3 daarvan zijn uitgesloten.',
    },
  ],
}
