import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.23: Geschillen. Model text, to be judged by the region's own lawyers. */
export const disputes1: Clause = {
  id: '3.23-disputes',
  version: 1,
  article: '3.23',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Geschillen',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.23',
  paragraphs: [
    { text: 'Partijen proberen een geschil eerst samen op te lossen, zo nodig met hulp van hun bestuurders.' },
    {
      text: 'Lukt dat niet, dan kunnen zij het geschil voorleggen aan de Geschillencommissie Sociaal Domein. Zij spreken vooraf af of de uitspraak bindend is.',
    },
    {
      text: 'Blijft het geschil bestaan, dan beslist de bevoegde rechter van de rechtbank in het arrondissement van Opdrachtgever. Op de overeenkomst is Nederlands recht van toepassing.',
    },
    { text: 'Tijdens een geschil gaat de hulp aan jeugdigen door.' },
  ],
}
