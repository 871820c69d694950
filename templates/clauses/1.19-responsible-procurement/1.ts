import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.19: Maatschappelijk verantwoord inkopen. Model text, to be judged by the region's own lawyers. */
export const responsibleProcurement1: Clause = {
  id: '1.19-responsible-procurement',
  version: 1,
  article: '1.19',
  part: 1,
  title: 'Maatschappelijk verantwoord inkopen',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'Extra bepaling (CS 1.n); Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 12',
  paragraphs: [
    {
      text: 'Is de opdrachtwaarde van Opdrachtnemer in deze regio, over een of meer overeenkomsten samen, naar verwachting {{sustainability.threshold}} per jaar of hoger, dan maakt hij een plan van aanpak voor maatschappelijk verantwoord werken.',
    },
    {
      text: 'Het plan gaat over ten minste twee van deze onderwerpen: energie en gebouwen, vervoer, voeding, afval, en goed werkgeverschap.',
    },
    { text: 'Opdrachtnemer doet één keer per jaar schriftelijk verslag, binnen de gesprekken over het contract.' },
    { text: 'Onder dit bedrag volstaat Opdrachtnemer met wat de wet vraagt.' },
  ],
}
