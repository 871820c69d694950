import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.17: Reële prijs bij uitbesteding. Model text, to be judged by the region's own lawyers. */
export const fairPrice1: Clause = {
  id: '1.17-fair-price',
  version: 1,
  article: '1.17',
  part: 1,
  title: 'Reële prijs bij uitbesteding',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'Besluit Jeugdwet artikel 2.3; Jeugdwet artikel 2.11',
  paragraphs: [
    {
      text: 'Besteedt Opdrachtnemer een deel van de hulp uit, dan betaalt hij de derde een reële prijs. Die prijs berust ten minste op dezelfde kostprijselementen als het tarief van Opdrachtgever: de kosten van beroepskrachten, andere kosten die aan jeugdigen zijn gebonden, overhead en indexering.',
    },
    {
      text: 'Een lagere prijs dan het tarief van bijlage 1 mag alleen voor zover Opdrachtnemer zelf werk doet dat in het tarief zit, zoals coördinatie. Hij kan dat verschil uitleggen.',
    },
    { text: 'Indexeert Opdrachtgever het tarief, dan geeft Opdrachtnemer die indexering vanaf dezelfde dag door.' },
    {
      text: 'Opdrachtnemer geeft op verzoek inzicht in de afgesproken prijzen. Opdrachtgever behandelt die vertrouwelijk.',
    },
  ],
}
