import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.1: Levering van hulp. Model text, to be judged by the region's own lawyers. */
export const delivery1: Clause = {
  id: '3.01-delivery',
  version: 1,
  article: '3.1',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Levering van hulp',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.1',
  paragraphs: [
    {
      text: 'Opdrachtnemer neemt een jeugdige met een toewijzing in hulp, tenzij een uitzondering uit deze overeenkomst geldt. Hij begint zo snel als de situatie van de jeugdige vraagt en uiterlijk binnen de termijn van het programma van eisen.',
    },
    {
      text: 'De hulp is van goede kwaliteit, sluit aan bij wat jeugdige en ouders nodig hebben en is niet langer of zwaarder dan nodig. Opdrachtnemer werkt met beroepskrachten die passen bij de norm van de verantwoorde werktoedeling.',
    },
    {
      text: 'Opdrachtnemer stelt samen met jeugdige en ouders een hulpverleningsplan op, werkt aan de doelen daarin en bespreekt op vaste momenten of zij zijn bereikt.',
    },
    {
      text: 'Opdrachtnemer werkt samen met de gemeentelijke toegang, de huisarts, school en andere hulpverleners, met inachtneming van de regels over privacy en beroepsgeheim.',
    },
  ],
}
