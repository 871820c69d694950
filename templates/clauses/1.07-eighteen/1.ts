import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.7: Van jeugd naar volwassen. Model text, to be judged by the region's own lawyers. */
export const eighteen1: Clause = {
  id: '1.07-eighteen',
  version: 1,
  article: '1.7',
  part: 1,
  title: 'Van jeugd naar volwassen',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.7',
  condition: { option: 'eighteen' },
  paragraphs: [
    {
      text: 'Wordt een jeugdige 16,5 jaar en is na de achttiende verjaardag waarschijnlijk nog hulp nodig, dan maakt Opdrachtnemer met de jeugdige een toekomstplan.',
    },
    {
      text: 'Het plan gaat over wonen, school of werk, inkomen, gezondheid en mensen die kunnen steunen. Het noemt wie wat doet en wanneer.',
    },
    {
      text: 'Opdrachtnemer draagt de hulp op tijd en met instemming van de jeugdige over aan wie na de achttiende verjaardag verantwoordelijk is, en blijft beschikbaar totdat die overdracht is gelukt.',
    },
  ],
}
