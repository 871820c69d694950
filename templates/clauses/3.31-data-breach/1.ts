import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.31: Persoonsgegevens en datalekken. Model text, to be judged by the region's own lawyers. */
export const dataBreach1: Clause = {
  id: '3.31-data-breach',
  version: 1,
  article: '3.31',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Persoonsgegevens en datalekken',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.31; AVG artikel 33 en 34',
  paragraphs: [
    {
      text: 'Partijen zijn ieder zelf verantwoordelijk voor de persoonsgegevens die zij verwerken en houden zich aan de Algemene verordening gegevensbescherming.',
    },
    {
      text: 'Een datalek dat ook gegevens van de andere partij kan raken, meldt een partij binnen 24 uur nadat zij het heeft ontdekt, met wat er is gebeurd, om wie het gaat en welke maatregelen zijn genomen.',
    },
    { text: 'Partijen wisselen niet meer persoonsgegevens uit dan nodig is en alleen langs beveiligde weg.' },
  ],
}
