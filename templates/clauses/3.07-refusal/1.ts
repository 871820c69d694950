import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.7: Weigeren of beëindigen van hulp. Model text, to be judged by the region's own lawyers. */
export const refusal1: Clause = {
  id: '3.07-refusal',
  version: 1,
  article: '3.7',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Weigeren of beëindigen van hulp',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.7',
  paragraphs: [
    {
      text: 'Opdrachtnemer mag hulp aan een jeugdige alleen weigeren of beëindigen om een zwaarwegende reden, zoals het ontbreken van de nodige deskundigheid, een onveilige situatie of ernstig verstoord vertrouwen.',
    },
    { text: 'Hij overlegt eerst met de jeugdige, de ouders en de verwijzer en legt de reden schriftelijk vast.' },
    {
      text: 'Beëindigt hij lopende hulp, dan geldt een termijn van ten minste één maand, en zet hij de hulp voort tot er een passend vervolg is, tenzij dat in redelijkheid niet van hem kan worden gevraagd.',
    },
  ],
}
