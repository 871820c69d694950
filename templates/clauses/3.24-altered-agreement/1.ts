import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.24: Doorhalingen en toevoegingen. Model text, to be judged by the region's own lawyers. */
export const alteredAgreement1: Clause = {
  id: '3.24-altered-agreement',
  version: 1,
  article: '3.24',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Doorhalingen en toevoegingen',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.24',
  paragraphs: [
    {
      text: 'Een doorhaling, toevoeging of voorbehoud van één partij in het document geldt niet. Ontdekt de andere partij zoiets, dan meldt zij dat, en ondertekenen partijen binnen drie weken alsnog de ongewijzigde tekst.',
    },
    { text: 'Gebeurt dat niet, dan is de overeenkomst niet tot stand gekomen.' },
  ],
}
