import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.6: Cliëntenstop door Opdrachtnemer. Model text, to be judged by the region's own lawyers. */
export const intakeStop1: Clause = {
  id: '3.06-intake-stop',
  version: 1,
  article: '3.6',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Cliëntenstop door Opdrachtnemer',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.6',
  paragraphs: [
    {
      text: 'Wil Opdrachtnemer voor een product tijdelijk geen nieuwe jeugdigen aannemen, dan meldt hij dat ten minste veertien dagen vooraf, met de reden en de verwachte duur.',
    },
    {
      text: 'Opdrachtgever kan bezwaar maken als jeugdigen daardoor geen passende hulp krijgen. Partijen zoeken dan samen een oplossing.',
    },
    { text: 'Jeugdigen die al een toewijzing hebben, vallen niet onder de stop.' },
  ],
}
