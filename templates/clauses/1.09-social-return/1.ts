import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.9: Sociaal rendement (SROI). Model text, to be judged by the region's own lawyers. */
export const socialReturn1: Clause = {
  id: '1.09-social-return',
  version: 1,
  article: '1.9',
  part: 1,
  title: 'Sociaal rendement (SROI)',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.9; Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 12',
  condition: { option: 'social-return' },
  paragraphs: [
    {
      text: 'Is de jaaromzet van Opdrachtnemer uit deze overeenkomst hoger dan {{socialReturn.threshold}}, dan zet hij {{socialReturn.percentage}} van de opdrachtwaarde zonder btw in voor werk, leerplekken of ondersteuning van mensen die moeilijk werk vinden. Dit is een verplichting om het resultaat te halen.',
    },
    { text: 'Is de jaaromzet gelijk aan dat bedrag of lager, dan spant Opdrachtnemer zich daarvoor in naar vermogen.' },
    {
      text: 'Partijen spreken af welke inzet meetelt. Inzet binnen de eigen organisatie, bij een onderaannemer of bij een maatschappelijke partner in de regio kan meetellen.',
    },
    {
      text: 'Opdrachtnemer verantwoordt de inzet één keer per jaar, in dezelfde verantwoording als die van artikel 3.10.',
    },
  ],
}
