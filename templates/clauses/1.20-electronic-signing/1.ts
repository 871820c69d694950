import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.20: Elektronisch ondertekenen. Model text, to be judged by the region's own lawyers. */
export const electronicSigning1: Clause = {
  id: '1.20-electronic-signing',
  version: 1,
  article: '1.20',
  part: 1,
  title: 'Elektronisch ondertekenen',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'Verordening (EU) 910/2014 artikel 25; Burgerlijk Wetboek artikel 3:15a',
  paragraphs: [
    {
      text: 'Partijen ondertekenen deze overeenkomst en haar wijzigingen elektronisch in het portaal. Het document draagt van elke ondertekenaar een digitale handtekening met tijdstempel.',
    },
    {
      text: 'Wie ondertekent, verklaart daartoe bevoegd te zijn. Is een ondertekenaar alleen samen met een ander bevoegd, dan is de overeenkomst pas namens die partij ondertekend als allen hebben getekend.',
    },
    {
      text: 'De overeenkomst komt tot stand op het moment waarop Opdrachtgever als laatste ondertekent. Het ondertekende bestand is het origineel; een afdruk is een kopie.',
    },
  ],
}
