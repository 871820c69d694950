import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.30: Wijziging van de contractstandaard. Model text, to be judged by the region's own lawyers. */
export const standardUpdate1: Clause = {
  id: '3.30-standard-update',
  version: 1,
  article: '3.30',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Wijziging van de contractstandaard',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.30',
  paragraphs: [
    {
      text: 'Wijzigen de landelijke contractstandaarden, dan kan Opdrachtgever de nieuwe tekst van dit deel van toepassing verklaren. Hij meldt dat ten minste zes maanden vooraf.',
    },
    {
      text: 'Heeft meer dan de helft van de aanbieders met deze overeenkomst binnen zes weken schriftelijk en met redenen bezwaar, dan gaat de wijziging niet door.',
    },
  ],
}
