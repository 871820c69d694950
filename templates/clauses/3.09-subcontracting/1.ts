import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.9: Hoofd- en onderaanneming. Model text, to be judged by the region's own lawyers. */
export const subcontracting1: Clause = {
  id: '3.09-subcontracting',
  version: 1,
  article: '3.9',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Hoofd- en onderaanneming',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.9',
  paragraphs: [
    {
      text: 'Opdrachtnemer mag een deel van de hulp laten uitvoeren door een onderaannemer als Opdrachtgever daar vooraf schriftelijk mee instemt. Voor een zelfstandige zonder personeel die onder de leiding van Opdrachtnemer werkt, is geen instemming nodig.',
    },
    { text: 'Een onderaannemer voldoet aan dezelfde eisen en besteedt zelf niet verder uit.' },
    {
      text: 'Opdrachtnemer blijft verantwoordelijk en aanspreekbaar alsof hij zelf levert. Hij declareert de hulp en betaalt de onderaannemer op tijd. Artikel 1.17 geldt voor de prijs.',
    },
  ],
}
