import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.18: Vervoer. Model text, to be judged by the region's own lawyers. */
export const transport1: Clause = {
  id: '1.18-transport',
  version: 1,
  article: '1.18',
  part: 1,
  title: 'Vervoer',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'Extra bepaling (CS 1.n); Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 14.1',
  paragraphs: [
    {
      text: 'Een jeugdige reist in de eerste plaats zelf, te voet, met de fiets of met het openbaar vervoer. Kan dat niet, dan zorgen ouders of het netwerk voor vervoer. Pas als ook dat niet kan, komt vervoer door Opdrachtnemer aan de orde en daarna leerlingenvervoer.',
    },
    {
      text: 'De gemeentelijke toegang beslist of vervoer door Opdrachtnemer nodig is en legt dat vast in de toewijzing.',
    },
    {
      text: 'Voor vervoer geldt een vaste vergoeding per enkele rit, zoals bijlage 1 die noemt. De vergoeding wordt elk jaar aangepast zoals de tarieven.',
    },
    {
      text: 'Opdrachtnemer zorgt voor veilig en verzekerd vervoer door mensen met een actuele verklaring omtrent het gedrag.',
    },
  ],
}
