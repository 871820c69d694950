import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.4: Continuïteit van hulp. Model text, to be judged by the region's own lawyers. */
export const continuity1: Clause = {
  id: '3.04-continuity',
  version: 1,
  article: '3.4',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Continuïteit van hulp',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.4; Jeugdwet artikel 9a.2',
  paragraphs: [
    { text: 'Opdrachtnemer zorgt dat hulp aan jeugdigen doorgaat en heeft een actueel plan voor verstoringen.' },
    {
      text: 'Hij meldt direct aan Opdrachtgever, aan de accounthoudende regio en aan de Nederlandse Zorgautoriteit zodra te voorzien is dat de continuïteit gevaar loopt. Dat geldt in ieder geval bij drie jaren verlies achter elkaar, bij een tekort aan liquide middelen, bij ernstige bestuurlijke onrust, bij een maatregel van een toezichthouder en bij een strafrechtelijk of tuchtrechtelijk onderzoek dat de organisatie raakt.',
    },
    {
      text: 'Partijen stellen dan samen een plan op om de hulp te laten doorgaan. Opdrachtnemer geeft daarvoor de nodige gegevens en werkt mee aan overdracht van jeugdigen als dat onvermijdelijk is.',
    },
  ],
}
